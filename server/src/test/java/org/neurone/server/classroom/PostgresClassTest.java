package org.neurone.server.classroom;

import java.sql.SQLException;
import org.neurone.server.storage.DatabaseSettings;
import org.neurone.server.storage.TestPostgres;

class PostgresClassTest extends ClassRoutesTest {

    @Override
    DatabaseSettings database() throws SQLException {
        return TestPostgres.newDatabase();
    }
}
