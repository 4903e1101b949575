package youke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import youke.postgres.TestDatabase;
import youke.server.book.BookPeople;
import youke.server.book.FirstPerson;
import youke.server.signin.PracticeToken;

/** The REST door of the whole product, with its own catalog, its sign-in and its people. */
final class RestOfTheProductTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static TestDatabase named;
  private static Path folder;
  private static Database database;
  private static Served served;
  private static String administrator;
  private static String north;
  private static String seller;
  private static String manager;
  private static String stranger;
  private static String leaver;

  @BeforeAll
  static void start() throws Exception {
    named = TestDatabase.fresh();
    folder = Files.createTempDirectory("youke-rest");
    StartOptions options =
        new StartOptions(
            0,
            Optional.of("127.0.0.1"),
            folder,
            Optional.of(named.jdbcUrl()),
            Optional.empty(),
            Optional.empty());
    database =
        Database.open(
            options,
            Map.of(
                "YOUKE_DATABASE_USER", named.user(),
                "YOUKE_DATABASE_PASSWORD", named.password()));
    served = Served.start(options, database);
    new FirstPerson(served.book().records(), served.book().directory()).administrator();
    administrator = token("admin");
    String top =
        ask(administrator, "GET", "/api/organisation", null).at("/records/0/id").asString();
    JsonNode made =
        ask(
            administrator,
            "POST",
            "/api/batch",
            """
            [{"create":"organisation","as":"north",
              "values":{"name":"北区","kind":"DEPARTMENT","parent":"%1$s"}},
             {"create":"organisation","as":"south",
              "values":{"name":"南区","kind":"DEPARTMENT","parent":"%1$s"}},
             {"create":"employee","as":"a",
              "values":{"name":"陈思远","login":"chen","department":"$north"}},
             {"create":"employee","as":"b",
              "values":{"name":"周子航","login":"zhou","department":"$north"}},
             {"create":"employee","as":"c",
              "values":{"name":"赵敏","login":"zhao","department":"$south","language":"EN"}},
             {"create":"employee","as":"d",
              "values":{"name":"钱进","login":"qian","department":"$south"}},
             {"create":"roleAssignment","values":{"employee":"$d","role":"SALES"}},
             {"create":"roleAssignment","values":{"employee":"$a","role":"SALES"}},
             {"create":"roleAssignment","values":{"employee":"$b","role":"SALES_MANAGER"}},
             {"create":"roleAssignment","values":{"employee":"$c","role":"SALES"}}]
            """
                .formatted(top));
    assertThat(made.path("records").size()).as(made.toString()).isEqualTo(10);
    north = made.at("/records/0/id").stringValue();
    seller = token("chen");
    manager = token("zhou");
    stranger = token("zhao");
    leaver = token("qian");
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
    database.close();
    named.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  private static String token(String login) {
    BookPeople people = new BookPeople(served.book().directory());
    return PracticeToken.make(database.pool(), people, served.book().clock(), true, login);
  }

  private static HttpResponse<String> send(
      @Nullable String token, String method, String path, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode ask(
      @Nullable String token, String method, String path, @Nullable String body) {
    return JsonMapper.shared().readTree(send(token, method, path, body).body());
  }

  private static String make(String token, String name) {
    JsonNode made = ask(token, "POST", "/api/account", "{\"name\":\"" + name + "\"}");
    return made.path("id").asString("");
  }

  @Test
  void everyoneSeesWhatTheirPlaceGives() {
    String id = make(seller, "宁波甬联化工");
    assertThat(id).isNotEmpty();
    assertThat(send(seller, "GET", "/api/account/" + id, null).statusCode()).isEqualTo(200);
    assertThat(send(manager, "GET", "/api/account/" + id, null).statusCode()).isEqualTo(200);
    assertThat(send(stranger, "GET", "/api/account/" + id, null).statusCode()).isEqualTo(404);
    assertThat(send(administrator, "GET", "/api/account", null).statusCode()).isEqualTo(403);
    assertThat(send(null, "GET", "/api/account/" + id, null).statusCode()).isEqualTo(401);
    JsonNode department =
        ask(manager, "GET", "/api/account/" + id + "?fields=department", null)
            .at("/values/department");
    assertThat(department.path("id").stringValue()).isEqualTo(north);
    assertThat(department.path("title").stringValue()).isEqualTo("北区");
  }

  @Test
  void anAccessAdministratorsCatalogHasNoBusiness() {
    String catalog = send(administrator, "GET", "/api/catalog", null).body();
    assertThat(catalog).contains("\"name\":\"employee\"").doesNotContain("\"name\":\"account\"");
    assertThat(send(seller, "GET", "/api/catalog", null).body()).contains("\"name\":\"account\"");
  }

  @Test
  void everyListThatTheCatalogTellsOfCanBeAsked() {
    for (String person : new String[] {seller, manager, administrator}) {
      for (JsonNode entity : ask(person, "GET", "/api/catalog", null).path("entities")) {
        for (JsonNode list : entity.path("lists")) {
          String path =
              "/api/%s?filter=%s&fields=%s&sort=%s"
                  .formatted(
                      entity.path("name").stringValue(),
                      URLEncoder.encode(list.path("filter").stringValue(), StandardCharsets.UTF_8),
                      joined(list.path("columns")),
                      joined(list.path("sort")));
          HttpResponse<String> answer = send(person, "GET", path, null);
          assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        }
        JsonNode board = entity.path("board");
        if (board.has("sum")) {
          String path =
              "/api/%s:totals?by=%s&totals=sum(%s)"
                  .formatted(
                      entity.path("name").stringValue(),
                      board.path("column").stringValue(),
                      board.path("sum").stringValue());
          assertThat(send(person, "GET", path, null).statusCode()).as(path).isEqualTo(200);
        }
      }
    }
  }

  private static String joined(JsonNode texts) {
    return String.join(",", texts.valueStream().map(JsonNode::stringValue).toList());
  }

  @Test
  void followsUntilThePersonLeaves() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + "/api/events"))
            .header("Authorization", "Bearer " + leaver)
            .header("Accept", "text/event-stream")
            .build();
    HttpResponse<InputStream> stream = CLIENT.send(request, BodyHandlers.ofInputStream());
    assertThat(stream.statusCode()).isEqualTo(200);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      String id = make(leaver, "南方化工");
      assertThat(upTo(lines, "data: {")).contains("\"id\":\"" + id + "\"");
      String person =
          ask(administrator, "GET", "/api/employee?filter=login%20%3D%3D%20'qian'", null)
              .at("/records/0/id")
              .asString();
      HttpResponse<String> left =
          send(administrator, "PATCH", "/api/employee/" + person, "{\"state\":\"LEFT\"}");
      assertThat(left.statusCode()).as(left.body()).isEqualTo(200);
      String line = lines.readLine();
      while (line != null) {
        line = lines.readLine();
      }
      assertThat(send(leaver, "GET", "/api/account", null).statusCode()).isEqualTo(401);
    }
  }

  private static String upTo(BufferedReader lines, String start) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith(start)) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/../api/account",
        "/api/account/../../etc/passwd",
        "/api/account/%2e%2e/%2e%2e/etc/passwd",
        "/api/account%2f1",
        "/api/account/1%00",
        "/api/account/1%2500",
        "/api/account;admin=true",
        "/api/account/1;x",
        "//api/account/1",
        "/api//account",
        "/API/account/x",
        "/api/account/%",
        "/api/account/%zz",
        "/api/account\\1",
        "/api/account/1%0d%0aX-Injected:%20yes",
        "/api/account%0d%0aX-Injected:%20yes",
        "/api/account?filter=%",
        "/api/account?filter=%c3%28",
        "/api/account?%0d%0aX-Injected:%20yes=1",
        "/api/%ff",
        "/api/account/9223372036854775808",
        "/api/account:count:totals",
        "/api/account/-1"
      })
  void aCrookedAddressHarmsNothing(String address) throws IOException {
    for (String token : new String[] {seller, ""}) {
      String answer =
          raw(
              "GET "
                  + address
                  + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                  + token
                  + "\r\nConnection: close\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 4");
      assertThat(answer).doesNotContain("\r\nX-Injected", "root:", "Exception", "\tat ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRACE /api/account HTTP/1.1\r\nHost: x\r\n",
        "CONNECT /api/account HTTP/1.1\r\nHost: x\r\n",
        "gEt /api/account HTTP/1.1\r\nHost: x\r\n",
        "GET /api/account HTTP/1.1\r\n",
        "GET /api/account HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
        "POST /api/account HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n",
        "POST /api/account HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\nContent-Length: 8\r\n",
        "POST /api/account HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: nonsense\r\n"
      })
  void aCrookedRequestIsRefused(String head) throws IOException {
    String answer = raw(head + "Authorization: Bearer " + seller + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 [45]0.*");
    assertThat(answer).doesNotContain(seller);
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
