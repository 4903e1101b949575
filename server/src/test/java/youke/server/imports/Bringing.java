package youke.server.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import youke.server.signin.ActingAs;

/** Asks a server over HTTP as one of its people, and brings it tables. */
public abstract class Bringing implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();

  abstract String address();

  @Override
  public void close() {
    client.close();
  }

  /** An answer. */
  @SuppressWarnings("ArrayRecordComponent") // read as it is, never compared
  public record Answer(int status, java.net.http.HttpHeaders headers, byte[] bytes) {
    public String body() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      return JsonMapper.shared().readTree(body());
    }

    public String code() {
      return json().path("code").asString("");
    }
  }

  public Answer get(long person, String path) {
    return send(person, "GET", path, null, null);
  }

  public Answer post(long person, String path, String json) {
    return send(person, "POST", path, json.getBytes(StandardCharsets.UTF_8), "application/json");
  }

  /** Brings a table. */
  public Answer bring(long person, String entity, String name, byte[] content) {
    String path =
        "/api/import/" + entity + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return send(person, "POST", path, content, "application/octet-stream");
  }

  public Answer bring(long person, String entity, String name, String csv) {
    return bring(person, entity, name, csv.getBytes(StandardCharsets.UTF_8));
  }

  public Answer send(
      long person, String method, String path, byte @Nullable [] body, @Nullable String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path)).header(ActingAs.HEADER, "" + person);
    if (type != null) {
      request.header("Content-Type", type);
    }
    request.method(
        method,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(body));
    try {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What an import came to. */
  public record Done(String upload, String job, JsonNode json) {
    public String state() {
      return json.path("state").asString();
    }

    /** Rows created, changed, unchanged and refused. */
    public List<Integer> counts() {
      List<Integer> counts = new ArrayList<>();
      for (String name : List.of("created", "changed", "unchanged", "refused")) {
        counts.add(json.path("result").path(name).asInt(-1));
      }
      return counts;
    }

    public String act() {
      return json.path("result").path("act").asString("");
    }
  }

  /** Brings a table and imports it whole. */
  public Done imported(long person, String entity, String csv, String order) {
    Answer brought = bring(person, entity, "test.csv", csv);
    if (brought.status() != 201) {
      throw new AssertionError(brought.body());
    }
    return run(person, brought.json().path("id").asString(), order);
  }

  public Done run(long person, String upload, String order) {
    Answer begun = post(person, "/api/import/" + upload + ":run", order);
    if (begun.status() != 202) {
      throw new AssertionError(begun.body());
    }
    return ended(person, upload, begun.json().path("id").asString());
  }

  Done ended(long person, String upload, String job) {
    Instant end = Instant.now().plusSeconds(120);
    while (Instant.now().isBefore(end)) {
      JsonNode json = get(person, "/api/import/" + upload + "/jobs/" + job).json();
      if (!Set.of("WAITING", "RUNNING").contains(json.path("state").asString())) {
        return new Done(upload, job, json);
      }
      pause();
    }
    throw new AssertionError("the job has not ended");
  }

  static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The problems of refused rows: row number, then codes. */
  public Map<Integer, List<String>> problems(long person, Done done) {
    Map<Integer, List<String>> problems = new HashMap<>();
    JsonNode json =
        get(person, "/api/import/" + done.upload() + "/jobs/" + done.job() + "/problems").json();
    for (JsonNode row : json.path("problems")) {
      List<String> codes = new ArrayList<>();
      row.path("problems").forEach(one -> codes.add(one.path("code").asString()));
      problems.put(row.path("row").asInt(), codes);
    }
    return problems;
  }
}
