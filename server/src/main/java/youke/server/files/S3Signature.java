package youke.server.files;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests to an S3-compatible store as AWS Signature Version 4 wants it. */
final class S3Signature {
  private static final String METHOD = "AWS4-HMAC-SHA256";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final S3Settings settings;

  S3Signature(S3Settings settings) {
    this.settings = settings;
  }

  /**
   * The headers to send with a request, the signature among them, without Host.
   *
   * @param content SHA-256 of the body in hexadecimal
   * @param more further headers that are signed, by their name in lower case
   */
  Map<String, String> headers(
      String method, URI address, String content, Map<String, String> more, Instant now) {
    String stamp = STAMP.format(now);
    SortedMap<String, String> signed = new TreeMap<>(more);
    signed.put("host", host(address));
    signed.put("x-amz-content-sha256", content);
    signed.put("x-amz-date", stamp);
    StringBuilder request = new StringBuilder(method).append('\n');
    request.append(address.getRawPath()).append('\n');
    request.append(address.getRawQuery() == null ? "" : address.getRawQuery()).append('\n');
    signed.forEach((name, value) -> request.append(name).append(':').append(value).append('\n'));
    String names = String.join(";", signed.keySet());
    request.append('\n').append(names).append('\n').append(content);
    String day = stamp.substring(0, 8);
    String scope = day + "/" + settings.region() + "/s3/aws4_request";
    String toSign =
        String.join("\n", METHOD, stamp, scope, hex(Incoming.sha256().digest(bytes(request))));
    byte[] key = bytes("AWS4" + settings.secretKey());
    for (String part : new String[] {day, settings.region(), "s3", "aws4_request"}) {
      key = hmac(key, part);
    }
    Map<String, String> headers = new LinkedHashMap<>(signed);
    headers.remove("host");
    headers.put(
        "Authorization",
        "%s Credential=%s/%s,SignedHeaders=%s,Signature=%s"
            .formatted(METHOD, settings.accessKey(), scope, names, hex(hmac(key, toSign))));
    return headers;
  }

  private static String host(URI address) {
    return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
