package org.neurone.server.storage;

/** Keeps bytes by a key, outside of the database. */
public interface ObjectStore {

    /**
     * Keeps bytes; when this returns they are kept for good.
     *
     * @throws StorageException where the storage does not take them
     */
    void put(String key, byte[] bytes);

    /**
     * What is kept under a key.
     *
     * @throws StorageException where the storage does not give it
     */
    byte[] get(String key);

    /**
     * Forgets what is kept under a key, if there is anything.
     *
     * @throws StorageException where the storage does not do it
     */
    void delete(String key);
}
