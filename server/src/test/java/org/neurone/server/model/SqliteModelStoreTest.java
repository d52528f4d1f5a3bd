package org.neurone.server.model;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.storage.DatabaseSettings;

class SqliteModelStoreTest extends ModelStoreContract {

    @TempDir
    Path folder;

    @Override
    DatabaseSettings emptyDatabase() {
        return DatabaseSettings.file(folder.resolve("neurone.db"));
    }
}
