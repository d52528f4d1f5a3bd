package org.neurone.server.storage;

import java.sql.SQLException;

class PostgresToSqliteTest extends BackupContract {

    @Override
    DatabaseSettings source() throws SQLException {
        return TestPostgres.newDatabase();
    }

    @Override
    DatabaseSettings target() {
        return DatabaseSettings.file(folder.resolve("neurone.db"));
    }
}
