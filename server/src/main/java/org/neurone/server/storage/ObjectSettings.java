package org.neurone.server.storage;

import java.net.URI;

/**
 * Where long contents are kept: a bucket of any storage that speaks S3.
 *
 * @param bucket its address, {@code https://s3.example/bucket} or {@code https://bucket.s3.example}
 * @param key who asks
 * @param secret what its requests are signed with; never printed
 * @param region as the storage calls it
 */
public record ObjectSettings(URI bucket, String key, String secret, String region) {

    public ObjectSettings {
        boolean named = "http".equals(bucket.getScheme()) || "https".equals(bucket.getScheme());
        if (!named || bucket.getHost() == null || bucket.getQuery() != null || bucket.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "Objects are kept at the address of a bucket, such as https://s3.example/bucket.");
        }
        if (key.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("The bucket needs objects-key and objects-secret.");
        }
    }

    @Override
    public String toString() {
        return bucket.toString();
    }
}
