package youke.bench.imports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The import of a running product, asked over REST. */
final class Door {
  private static final Duration LOOK = Duration.ofMillis(500);

  private final int port;
  private final String token;
  private final HttpClient client = HttpClient.newHttpClient();

  Door(int port, String token) {
    this.port = port;
    this.token = token;
  }

  /** Brings a table of accounts and has it imported; the job when it has ended. */
  JsonNode imported(Path table) throws IOException, InterruptedException {
    JsonNode brought =
        ask("POST", "/api/import/account?name=accounts.csv", BodyPublishers.ofFile(table));
    String upload = "/api/import/" + brought.path("id").asString();
    String order = "{\"mode\":\"createOrUpdate\",\"key\":\"number\"}";
    JsonNode job = ask("POST", upload + ":run", BodyPublishers.ofString(order));
    String address = upload + "/jobs/" + job.path("id").asString();
    while (!job.has("endedAt")) {
      Thread.sleep(LOOK);
      job = ask("GET", address, BodyPublishers.noBody());
    }
    if (!job.path("state").asString().equals("DONE")) {
      throw new IllegalStateException(job.toString());
    }
    return job;
  }

  /** From when somebody took the job up until its end, as the server noted it. */
  static double seconds(JsonNode job) {
    Instant begun = Instant.parse(job.path("startedAt").asString());
    return Duration.between(begun, Instant.parse(job.path("endedAt").asString())).toMillis() / 1e3;
  }

  private JsonNode ask(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", path.contains(":run") ? "application/json" : "text/csv")
            .method(method, body)
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(answer.body());
    }
    return JsonMapper.shared().readTree(answer.body());
  }
}
