package org.neurone.server.storage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * A bucket of S3 or of what speaks its language. What is needed of it are three verbs; the JDK's client sends them, and Amazon's own
 * library signs them (Signature Version 4), body included.
 */
final class S3Objects implements ObjectStore {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ABSENT = 404;

    private final ObjectSettings settings;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    S3Objects(ObjectSettings settings) {
        this.settings = settings;
    }

    @Override
    public void put(String key, byte[] bytes) {
        require(send(SdkHttpMethod.PUT, key, bytes), "does not take what is to be kept");
    }

    @Override
    public byte[] get(String key) {
        HttpResponse<byte[]> answer = send(SdkHttpMethod.GET, key, new byte[0]);
        require(answer, "does not give what is kept there");
        return answer.body();
    }

    @Override
    public void delete(String key) {
        HttpResponse<byte[]> answer = send(SdkHttpMethod.DELETE, key, new byte[0]);
        if (answer.statusCode() != ABSENT) {
            require(answer, "does not delete what is to go");
        }
    }

    private HttpResponse<byte[]> send(SdkHttpMethod method, String key, byte[] body) {
        URI address = URI.create(settings.bucket().toString().replaceFirst("/+$", "") + "/" + key);
        SdkHttpRequest plain =
                SdkHttpRequest.builder().method(method).uri(address).build();
        SignedRequest signed = signer.sign(
                request -> request.identity(AwsCredentialsIdentity.create(settings.key(), settings.secret()))
                        .request(plain)
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, settings.region())
                        .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
                        .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, true));
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        signed.request().forEachHeader((name, values) -> {
            // The client says these itself, with the same values.
            if (!name.equalsIgnoreCase("Host") && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> request.header(name, value));
            }
        });
        request.method(method.name(), body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new StorageException("The object storage " + settings + " does not answer.", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StorageException("The object storage " + settings + " was not waited for.", stopped);
        }
    }

    private void require(HttpResponse<byte[]> answer, String refusal) {
        if (answer.statusCode() / 100 != 2) {
            throw new StorageException(
                    "The object storage " + settings + " " + refusal + ": " + answer.statusCode() + ".");
        }
    }
}
