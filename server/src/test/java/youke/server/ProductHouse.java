package youke.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import youke.postgres.TestDatabase;
import youke.server.book.BookPeople;
import youke.server.book.FirstPerson;
import youke.server.signin.PracticeToken;

/** The whole product on a fresh database, asked over HTTP by the people of a small firm. */
final class ProductHouse implements AutoCloseable {
  /** Keeps system and access; sees no business record. */
  static final String ADMIN = "admin";

  /** Configures the system and nothing else. */
  static final String SYSTEM = "sys";

  /** Keeps people and roles and nothing else. */
  static final String ACCESS = "acc";

  /** A salesperson of the north. */
  static final String SELLER = "chen";

  /** The north's sales manager. */
  static final String MANAGER = "zhou";

  /** A salesperson of the south. */
  static final String STRANGER = "zhao";

  private final HttpClient client = HttpClient.newHttpClient();
  private final @Nullable TestDatabase named;
  private final Database database;
  private final Path folder;
  private final Served served;
  private final Map<String, String> tokens = new HashMap<>();
  private final Map<String, String> people = new HashMap<>();

  ProductHouse() {
    this(TestDatabase.fresh(), "");
    populate();
  }

  /**
   * On a database with a book in it, as it stands.
   *
   * @param proxied address to reach the database by, or empty for its own
   */
  ProductHouse(TestDatabase database, String proxied) {
    this(
        database,
        temporary(),
        Optional.of(proxied.isEmpty() ? database.jdbcUrl() : proxied),
        Map.of(
            "YOUKE_DATABASE_USER", database.user(),
            "YOUKE_DATABASE_PASSWORD", database.password()));
  }

  /** On the product's own PostgreSQL in a folder. */
  ProductHouse(Path folder) {
    this(null, folder, Optional.empty(), Map.of());
  }

  private ProductHouse(
      @Nullable TestDatabase named,
      Path folder,
      Optional<String> address,
      Map<String, String> environment) {
    this.named = named;
    this.folder = folder;
    StartOptions options =
        new StartOptions(
            0, Optional.of("127.0.0.1"), folder, address, Optional.empty(), Optional.empty());
    database = Database.open(options, environment);
    try {
      served = Served.start(options, database);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("youke-house");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Connections to the book. */
  javax.sql.DataSource pool() {
    return database.pool();
  }

  /** Makes the first administrator and the people of the firm. */
  void populate() {
    new FirstPerson(served.book().records(), served.book().directory()).administrator();
    people();
  }

  private void people() {
    String top = ask(ADMIN, "GET", "/api/organisation", null).at("/records/0/id").asString();
    JsonNode made =
        ask(
            ADMIN,
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
              "values":{"name":"赵敏","login":"zhao","department":"$south"}},
             {"create":"employee","as":"s",
              "values":{"name":"石系统","login":"sys","department":"%1$s"}},
             {"create":"employee","as":"x",
              "values":{"name":"安权限","login":"acc","department":"%1$s","language":"EN"}},
             {"create":"roleAssignment","values":{"employee":"$a","role":"SALES"}},
             {"create":"roleAssignment","values":{"employee":"$b","role":"SALES_MANAGER"}},
             {"create":"roleAssignment","values":{"employee":"$c","role":"SALES"}},
             {"create":"roleAssignment","values":{"employee":"$s","role":"SYSTEM_ADMINISTRATOR"}},
             {"create":"roleAssignment","values":{"employee":"$x","role":"ACCESS_ADMINISTRATOR"}}]
            """
                .formatted(top));
    if (made.path("records").size() != 12) {
      throw new AssertionError(made.toString());
    }
    people.put("top", top);
    String[] names = {"north", "south", SELLER, MANAGER, STRANGER, SYSTEM, ACCESS};
    for (int i = 0; i < names.length; i++) {
      people.put(names[i], made.at("/records/" + i + "/id").stringValue());
    }
  }

  /** Id of a person by login, or of {@code top}, {@code north}, {@code south}. */
  String id(String name) {
    return Optional.ofNullable(people.get(name)).orElseThrow();
  }

  Served served() {
    return served;
  }

  /** A part of the server. */
  <T> T bean(Class<T> type) {
    return served.server().context().getBean(type);
  }

  int port() {
    return served.port();
  }

  /** An answer with its body as text and as JSON. */
  record Answer(int status, String body, java.net.http.HttpHeaders headers) {
    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    String code() {
      return json().path("code").asString("");
    }
  }

  /** What the person of this login is answered; null asks as a stranger. */
  Answer send(
      @Nullable String login,
      String method,
      String path,
      @Nullable String body,
      String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (login != null) {
      request.header("Authorization", "Bearer " + token(login));
    }
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body(), answer.headers());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Answer get(@Nullable String login, String path) {
    return send(login, "GET", path, null);
  }

  Answer post(@Nullable String login, String path, String body) {
    return send(login, "POST", path, body);
  }

  /** As {@link #send}, and it must be answered well. */
  JsonNode ask(String login, String method, String path, @Nullable String body) {
    Answer answer = send(login, method, path, body);
    if (answer.status() >= 300) {
      throw new AssertionError(method + " " + path + ": " + answer.status() + " " + answer.body());
    }
    return answer.json();
  }

  /** Id of a record made by somebody. */
  String make(String login, String entity, String values) {
    return ask(login, "POST", "/api/" + entity, values).path("id").stringValue();
  }

  String token(String login) {
    return tokens.computeIfAbsent(
        login,
        one ->
            PracticeToken.make(
                database.pool(),
                new BookPeople(served.book().directory()),
                served.book().clock(),
                true,
                one));
  }

  /** The data folder. */
  Path folder() {
    return folder;
  }

  /** One number read straight from the database. */
  long number(String sql) {
    try (Connection connection = database.pool().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void run(String sql) {
    try (Connection connection = database.pool().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    served.close();
    database.close();
    client.close();
    if (named != null) {
      named.close();
    }
  }
}
