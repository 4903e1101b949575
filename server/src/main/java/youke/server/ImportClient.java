package youke.server;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import youke.kernel.text.Language;

/** Asks a server's import over REST, as whoever the token belongs to. */
final class ImportClient {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofHours(1);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final URI server;
  private final String token;
  private final Language language;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  ImportClient(URI server, String token, Language language) {
    this.server = server;
    this.token = token;
    this.language = language;
  }

  /** The server has said no, and why. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final List<String> problems;

    Refused(List<String> problems) {
      super(String.join("; ", problems));
      this.problems = List.copyOf(problems);
    }

    List<String> problems() {
      return problems;
    }
  }

  /** Sends a table, however large; what the server makes of it. */
  JsonNode bring(String entity, Path file) throws IOException, InterruptedException, Refused {
    BodyPublisher content;
    try {
      content = BodyPublishers.ofFile(file);
    } catch (FileNotFoundException gone) {
      throw new Refused(List.of(String.valueOf(gone.getMessage())));
    }
    return ask(
        "POST",
        "/api/import/" + escaped(entity) + "?name=" + escaped(file.getFileName().toString()),
        content,
        "application/octet-stream");
  }

  JsonNode run(String upload, JsonNode order) throws IOException, InterruptedException, Refused {
    return ask(
        "POST",
        "/api/import/" + upload + ":run",
        BodyPublishers.ofString(order.toString()),
        "application/json");
  }

  JsonNode job(String upload, String id) throws IOException, InterruptedException, Refused {
    return ask("GET", job(upload, id, ""), BodyPublishers.noBody(), "");
  }

  JsonNode problems(String upload, String id) throws IOException, InterruptedException, Refused {
    return ask("GET", job(upload, id, "/problems"), BodyPublishers.noBody(), "");
  }

  /** Asks for the end of an import when this process is ended; nobody is there to be told more. */
  void cancelQuietly(String upload, String id) {
    try {
      ask("POST", job(upload, id, ":cancel"), BodyPublishers.noBody(), "");
    } catch (IOException | Refused unheard) {
      // it goes on to its end
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Saves the refused rows. */
  void refused(String upload, String id, Path to)
      throws IOException, InterruptedException, Refused {
    HttpRequest request = request("GET", job(upload, id, "/refused"), BodyPublishers.noBody(), "");
    HttpResponse<Path> answer =
        http.send(
            request,
            info -> info.statusCode() == 200 ? BodyHandlers.ofFile(to).apply(info) : nowhere());
    if (answer.statusCode() != 200) {
      Files.deleteIfExists(to);
      throw new Refused(List.of("HTTP " + answer.statusCode()));
    }
  }

  private static HttpResponse.BodySubscriber<Path> nowhere() {
    return HttpResponse.BodySubscribers.replacing(Path.of(""));
  }

  private static String job(String upload, String id, String part) {
    return "/api/import/" + upload + "/jobs/" + id + part;
  }

  private JsonNode ask(String method, String path, BodyPublisher body, String type)
      throws IOException, InterruptedException, Refused {
    HttpResponse<String> answer =
        http.send(request(method, path, body, type), BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() / 100 == 2) {
      return JSON.readTree(answer.body());
    }
    throw new Refused(told(answer));
  }

  private static List<String> told(HttpResponse<String> answer) {
    try {
      List<String> messages = messages(JSON.readTree(answer.body()));
      if (!messages.isEmpty()) {
        return messages;
      }
    } catch (JacksonException other) {
      // no server of ours
    }
    return List.of("HTTP " + answer.statusCode());
  }

  /** The messages of a problem document. */
  static List<String> messages(JsonNode document) {
    List<String> messages = new ArrayList<>();
    for (JsonNode problem : document.path("problems")) {
      String field = problem.path("field").asString("");
      messages.add((field.isEmpty() ? "" : field + ": ") + problem.path("message").asString(""));
    }
    return messages;
  }

  private HttpRequest request(String method, String path, BodyPublisher body, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path))
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + token)
            .header(
                "Accept-Language",
                switch (language) {
                  case ZH -> "zh-CN";
                  case EN -> "en";
                });
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return request.method(method, body).build();
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
