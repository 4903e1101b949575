package youke.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import youke.kernel.problem.Refusal;

/**
 * Both stores keep, give and drop contents alike; the S3 store against a small server of its kind.
 */
final class S3StoreTest {
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final Map<String, String> signatures = new ConcurrentHashMap<>();
  private HttpServer server;
  @TempDir private @Nullable Path folder;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    signatures.put(method, exchange.getRequestHeaders().getFirst("Authorization"));
    byte[] found = objects.get(path);
    byte[] body = {};
    int status = found == null ? 404 : 200;
    switch (method) {
      case "PUT" -> {
        objects.put(path, exchange.getRequestBody().readAllBytes());
        status = 200;
      }
      case "DELETE" -> {
        objects.remove(path);
        status = 204;
      }
      case "GET" -> {
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (found != null && range != null) {
          String[] ends = range.substring("bytes=".length()).split("-");
          body =
              Arrays.copyOfRange(found, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]) + 1);
          status = 206;
        } else if (found != null) {
          body = found;
        }
      }
      default -> {}
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private S3Store s3() {
    S3Settings settings =
        S3Settings.of(
                Map.of(
                    "YOUKE_S3_ENDPOINT", "http://127.0.0.1:" + server.getAddress().getPort(),
                    "YOUKE_S3_BUCKET", "bucket",
                    "YOUKE_S3_PREFIX", "youke",
                    "YOUKE_S3_ACCESS_KEY", "key",
                    "YOUKE_S3_SECRET_KEY", "secret"))
            .orElseThrow();
    return new S3Store(
        settings,
        java.util.Objects.requireNonNull(folder).resolve("s3"),
        Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC),
        _ -> {});
  }

  private static InputStream content(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(InputStream in) throws IOException {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void keepsGivesAndDrops(FileStore store) throws IOException {
    FileStore.Kept kept = store.keep(content("你好，世界"), 100);
    assertThat(kept.size()).isEqualTo(15);
    assertThat(kept.sha256()).matches("[0-9a-f]{64}");
    assertThat(store.keep(content("你好，世界"), 100)).isEqualTo(kept);
    assertThat(text(store.read(kept.sha256(), 0, kept.size()))).isEqualTo("你好，世界");
    assertThat(text(store.read(kept.sha256(), 9, 6))).isEqualTo("世界");
    try (FileStore.Local local = store.local(kept.sha256())) {
      assertThat(Files.readString(local.path())).isEqualTo("你好，世界");
    }
    assertThatThrownBy(() -> store.keep(content("x".repeat(101)), 100)).isInstanceOf(Refusal.class);
    store.drop(kept.sha256());
    store.drop(kept.sha256());
    assertThatThrownBy(() -> store.local(kept.sha256())).isInstanceOf(FileNotFoundException.class);
    assertThatThrownBy(() -> text(store.read(kept.sha256(), 0, 5)))
        .isInstanceOf(FileNotFoundException.class);
    assertThatThrownBy(() -> store.read("../../etc/passwd", 0, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void leavesNothingUnfinished(Path at) throws IOException {
    try (Stream<Path> all = Files.walk(at)) {
      assertThat(all.filter(path -> path.toString().endsWith(".part"))).isEmpty();
    }
  }

  @Test
  void aFolderKeepsContents() throws IOException {
    Path at = java.util.Objects.requireNonNull(folder).resolve("files");
    keepsGivesAndDrops(new FolderStore(at, _ -> {}));
    leavesNothingUnfinished(at);
  }

  @Test
  void anS3StoreKeepsContents() throws IOException {
    try (S3Store store = s3()) {
      keepsGivesAndDrops(store);
      assertThat(objects).isEmpty();
      assertThat(signatures.get("PUT"))
          .startsWith("AWS4-HMAC-SHA256 Credential=key/20261122/us-east-1/s3/aws4_request,")
          .contains("SignedHeaders=host;x-amz-content-sha256;x-amz-date,")
          .doesNotContain("secret");
      leavesNothingUnfinished(java.util.Objects.requireNonNull(folder).resolve("s3"));
    }
  }

  /** The example "GET Object" of AWS's documentation of Signature Version 4. */
  @Test
  void signsAsTheExampleOfItsDocumentation() {
    S3Settings settings =
        new S3Settings(
            URI.create("https://examplebucket.s3.amazonaws.com"),
            "us-east-1",
            "examplebucket",
            "",
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    Map<String, String> headers =
        new S3Signature(settings)
            .headers(
                "GET",
                URI.create("https://examplebucket.s3.amazonaws.com/test.txt"),
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                Map.of("range", "bytes=0-9"),
                Instant.parse("2013-05-24T00:00:00Z"));
    assertThat(headers.get("Authorization"))
        .endsWith("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
  }

  @Test
  void namesTheSettingThatIsMissing() {
    assertThatThrownBy(() -> S3Settings.of(Map.of("YOUKE_S3_ENDPOINT", "https://s3.example.com")))
        .hasMessage("YOUKE_S3_BUCKET");
    assertThatThrownBy(() -> S3Settings.of(Map.of("YOUKE_S3_ENDPOINT", "nowhere")))
        .hasMessage("YOUKE_S3_ENDPOINT");
    assertThat(S3Settings.of(Map.of())).isEmpty();
  }
}
