package youke.server.files;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where an S3-compatible store is and how to enter it.
 *
 * @param endpoint such as {@code https://s3.cn-north-1.amazonaws.com.cn}; the bucket is named in
 *     the path
 * @param prefix before the names of all objects, "" or ending in a slash
 */
public record S3Settings(
    URI endpoint, String region, String bucket, String prefix, String accessKey, String secretKey) {

  /**
   * {@code YOUKE_S3_ENDPOINT}, {@code _REGION} (us-east-1), {@code _BUCKET}, {@code _PREFIX},
   * {@code _ACCESS_KEY}, {@code _SECRET_KEY}; empty when there is no endpoint.
   *
   * @throws IllegalArgumentException naming the setting that is missing or wrong
   */
  public static Optional<S3Settings> of(Map<String, String> environment) {
    String endpoint = environment.getOrDefault("YOUKE_S3_ENDPOINT", "");
    if (endpoint.isBlank()) {
      return Optional.empty();
    }
    URI address = URI.create(endpoint.strip());
    if (address.getHost() == null || !String.valueOf(address.getScheme()).startsWith("http")) {
      throw new IllegalArgumentException("YOUKE_S3_ENDPOINT");
    }
    String prefix = environment.getOrDefault("YOUKE_S3_PREFIX", "").strip();
    return Optional.of(
        new S3Settings(
            address,
            environment.getOrDefault("YOUKE_S3_REGION", "us-east-1"),
            required(environment, "YOUKE_S3_BUCKET"),
            prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/",
            required(environment, "YOUKE_S3_ACCESS_KEY"),
            required(environment, "YOUKE_S3_SECRET_KEY")));
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }

  @Override
  public String toString() {
    return endpoint + "/" + bucket + "/" + prefix;
  }
}
