package youke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import youke.postgres.TestDatabase;
import youke.server.book.FirstPerson;

/** Two servers of the whole product on one database are one product. */
final class TwoServersTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Running RUNNING = new Running();
  private static Served one;
  private static Served two;
  private static String cookie;

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    TestDatabase named = RUNNING.add(TestDatabase.fresh());
    StartOptions options =
        new StartOptions(
            0,
            Optional.of("127.0.0.1"),
            folder,
            Optional.of(named.jdbcUrl()),
            Optional.empty(),
            Optional.of("chemical"));
    Map<String, String> environment =
        Map.of(
            "YOUKE_DATABASE_USER", named.user(),
            "YOUKE_DATABASE_PASSWORD", named.password());
    one = RUNNING.add(Served.start(options, RUNNING.add(Database.open(options, environment))));
    long person = new FirstPerson(one.book().records(), one.book().directory()).administrator();
    two = RUNNING.add(Served.start(options, RUNNING.add(Database.open(options, environment))));
    cookie = signedIn(one, person);
    String role = "{\"employee\":\"%d\",\"role\":\"BUSINESS_ADMINISTRATOR\"}".formatted(person);
    assertThat(send(one, "POST", "/api/roleAssignment", role).statusCode()).isEqualTo(201);
    assertThat(within(5, () -> send(two, "GET", "/api/account", null).statusCode() == 200))
        .isTrue();
  }

  @AfterAll
  static void close() {
    RUNNING.close();
    CLIENT.close();
  }

  @Test
  void aSessionBegunAtOneHoldsAtTheOtherUntilItEnds() {
    long person =
        Long.parseLong(json(send(two, "GET", "/api/session", null)).at("/person/id").asString());
    String mine = signedIn(one, person);
    assertThat(send(two, mine, "GET", "/api/session", null).statusCode()).isEqualTo(200);
    assertThat(send(two, mine, "POST", "/api/sign-out", null).statusCode()).isEqualTo(204);
    assertThat(within(2, () -> send(one, mine, "GET", "/api/session", null).statusCode() == 401))
        .isTrue();
  }

  @Test
  void anAttributeDefinedAtOneIsUsedAtTheOtherAtOnce() {
    long basis = json(send(one, "GET", "/api/definitions", null)).path("version").longValue();
    String field =
        """
        {"basis":%d,"fields":[{"entity":"account","name":"x_annual_use",
          "label":{"zh":"年用量","en":"Annual use"},"kind":{"type":"number","scale":1}}]}"""
            .formatted(basis);
    HttpResponse<String> defined = send(one, "POST", "/api/definitions", field);
    assertThat(defined.statusCode()).as(defined.body()).isEqualTo(200);
    assertThat(
            within(
                2,
                () ->
                    send(two, "GET", "/api/account?fields=x_annual_use", null).statusCode() == 200))
        .isTrue();
    HttpResponse<String> made =
        send(two, "POST", "/api/account", "{\"name\":\"岚泽化工\",\"x_annual_use\":\"12.5\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String path = "/api/account/" + json(made).path("id").asString() + "?fields=x_annual_use";
    assertThat(send(one, "GET", path, null).body()).contains("12.5");
  }

  @Test
  void whatIsDoneAtOneIsToldToWhoListensAtTheOther() throws Exception {
    HttpResponse<InputStream> stream =
        CLIENT.send(
            request(two, cookie, "GET", "/api/events", null)
                .setHeader("Accept", "text/event-stream")
                .build(),
            BodyHandlers.ofInputStream());
    assertThat(stream.statusCode()).isEqualTo(200);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      HttpResponse<String> made = send(one, "POST", "/api/account", "{\"name\":\"棠程石化\"}");
      String id = json(made).path("id").asString();
      String line = lines.readLine();
      while (line != null && !line.contains("\"id\":\"" + id + "\"")) {
        line = lines.readLine();
      }
      assertThat(line).startsWith("data: {");
    }
  }

  private static String signedIn(Served at, long person) {
    HttpResponse<String> in =
        send(at, "", "POST", "/api/practice/sign-in", "{\"person\":" + person + "}");
    assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
    String given =
        in.headers().allValues("set-cookie").stream()
            .filter(one -> !one.contains("Max-Age=0"))
            .findFirst()
            .orElseThrow();
    return given.substring(0, given.indexOf(';'));
  }

  private static HttpResponse<String> send(
      Served at, String method, String path, @Nullable String body) {
    return send(at, cookie, method, path, body);
  }

  private static HttpResponse<String> send(
      Served at, String with, String method, String path, @Nullable String body) {
    try {
      return CLIENT.send(request(at, with, method, path, body).build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder request(
      Served at, String with, String method, String path, @Nullable String body) {
    String address = "http://127.0.0.1:" + at.port();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Youke-Client", "web")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    return with.isEmpty() ? request : request.header("Cookie", with);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static boolean within(int seconds, BooleanSupplier reached) {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    boolean is = reached.getAsBoolean();
    while (!is && System.nanoTime() < end) {
      is = reached.getAsBoolean();
    }
    return is;
  }
}
