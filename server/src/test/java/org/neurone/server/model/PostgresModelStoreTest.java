package org.neurone.server.model;

import java.sql.SQLException;
import org.neurone.server.storage.DatabaseSettings;
import org.neurone.server.storage.TestPostgres;

class PostgresModelStoreTest extends ModelStoreContract {

    @Override
    DatabaseSettings emptyDatabase() throws SQLException {
        return TestPostgres.newDatabase();
    }
}
