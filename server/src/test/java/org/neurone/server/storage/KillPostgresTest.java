package org.neurone.server.storage;

import java.sql.SQLException;

class KillPostgresTest extends KillContract {

    @Override
    String[] options() throws SQLException {
        return new String[] {"--database", TestPostgres.newDatabase().url()};
    }
}
