package org.neurone.server.storage;

import java.sql.SQLException;

class SqliteToPostgresTest extends BackupContract {

    @Override
    DatabaseSettings source() {
        return DatabaseSettings.file(folder.resolve("neurone.db"));
    }

    @Override
    DatabaseSettings target() throws SQLException {
        return TestPostgres.newDatabase();
    }
}
