package org.neurone.server.board;

import java.sql.SQLException;
import org.neurone.server.storage.DatabaseSettings;
import org.neurone.server.storage.TestPostgres;

class PostgresClosingBoardTest extends ClosingBoardTest {

    @Override
    DatabaseSettings database() throws SQLException {
        return TestPostgres.newDatabase();
    }
}
