package org.neurone.server.storage;

class KillSqliteTest extends KillContract {

    @Override
    String[] options() {
        return new String[] {"--data-folder", folder.resolve("data").toString()};
    }
}
