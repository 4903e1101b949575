package youke.server.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Contents in an S3-compatible store, one object each. A content passes through a temporary file
 * here, as its hash has to be known before it is sent.
 */
public final class S3Store implements FileStore, AutoCloseable {
  private static final String NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(10);

  private final S3Settings settings;
  private final S3Signature signature;
  private final Path temporary;
  private final Clock clock;
  private final Consumer<String> coming;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  /**
   * @param temporary a folder on this machine for what is on its way
   * @param coming told the hash of each content before it is put in its place
   */
  public S3Store(S3Settings settings, Path temporary, Clock clock, Consumer<String> coming) {
    this.settings = settings;
    this.signature = new S3Signature(settings);
    this.temporary = temporary;
    this.clock = clock;
    this.coming = coming;
  }

  @Override
  public Kept keep(InputStream content, long most) throws IOException {
    return Incoming.take(
        content,
        most,
        temporary,
        (kept, path) -> {
          coming.accept(kept.sha256());
          if (!isThere(kept.sha256())) {
            HttpResponse<InputStream> answer =
                send("PUT", kept.sha256(), kept.sha256(), BodyPublishers.ofFile(path), Map.of());
            finish("PUT", answer, 200);
          }
        });
  }

  private boolean isThere(String sha256) throws IOException {
    HttpResponse<InputStream> answer =
        send("HEAD", sha256, NOTHING, BodyPublishers.noBody(), Map.of());
    if (answer.statusCode() == 404) {
      return false;
    }
    finish("HEAD", answer, 200);
    return true;
  }

  @Override
  public InputStream read(String sha256, long from, long length) throws IOException {
    if (length <= 0) {
      return InputStream.nullInputStream();
    }
    Map<String, String> range = Map.of("range", "bytes=" + from + "-" + (from + length - 1));
    HttpResponse<InputStream> answer = send("GET", sha256, NOTHING, BodyPublishers.noBody(), range);
    if (answer.statusCode() == 206 || (answer.statusCode() == 200 && from == 0)) {
      return new FirstBytes(answer.body(), length);
    }
    throw failed("GET", sha256, answer);
  }

  @Override
  public Local local(String sha256) throws IOException {
    Files.createDirectories(temporary);
    Path path = Files.createTempFile(temporary, "local-", ".part");
    HttpResponse<InputStream> answer =
        send("GET", sha256, NOTHING, BodyPublishers.noBody(), Map.of());
    if (answer.statusCode() != 200) {
      Files.delete(path);
      throw failed("GET", sha256, answer);
    }
    try (InputStream body = answer.body()) {
      Files.copy(body, path, StandardCopyOption.REPLACE_EXISTING);
    }
    return new Local() {
      @Override
      public Path path() {
        return path;
      }

      @Override
      public void close() throws IOException {
        Files.deleteIfExists(path);
      }
    };
  }

  @Override
  public void drop(String sha256) throws IOException {
    HttpResponse<InputStream> answer =
        send("DELETE", sha256, NOTHING, BodyPublishers.noBody(), Map.of());
    if (answer.statusCode() != 404) {
      finish("DELETE", answer, 204, 200);
    }
  }

  private HttpResponse<InputStream> send(
      String method, String sha256, String content, BodyPublisher body, Map<String, String> more)
      throws IOException {
    URI address =
        settings
            .endpoint()
            .resolve("/" + settings.bucket() + "/" + settings.prefix() + Incoming.hash(sha256));
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(ANSWER);
    signature.headers(method, address, content, more, clock.instant()).forEach(request::header);
    try {
      return client.send(request.method(method, body).build(), BodyHandlers.ofInputStream());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  private static void finish(String method, HttpResponse<InputStream> answer, int... wanted)
      throws IOException {
    try (InputStream body = answer.body()) {
      body.skip(1 << 16);
    }
    for (int status : wanted) {
      if (answer.statusCode() == status) {
        return;
      }
    }
    throw new IOException(method + " was answered by " + answer.statusCode());
  }

  private static IOException failed(String method, String sha256, HttpResponse<InputStream> answer)
      throws IOException {
    answer.body().close();
    return answer.statusCode() == 404
        ? new FileNotFoundException(sha256)
        : new IOException(method + " was answered by " + answer.statusCode());
  }

  @Override
  public void close() {
    client.close();
  }
}
