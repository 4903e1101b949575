package youke.server.imports;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import youke.kernel.record.Records;
import youke.org.Regions;
import youke.postgres.TestDatabase;
import youke.server.book.BookPeople;
import youke.server.book.Connections;
import youke.server.book.FirstPerson;
import youke.server.book.OpenBook;
import youke.server.files.FileConfiguration;
import youke.server.files.FileSettings;
import youke.server.job.JobSettings;
import youke.server.signin.Callers;

/** A server on a new book of the product itself, with its first administrator. */
public final class BusinessHouse extends Bringing {
  private final HikariDataSource pool = new HikariDataSource();
  private final OpenBook book;
  private final ConfigurableApplicationContext context;
  private final String address;

  /** Administers access, and the business as well. */
  public final long administrator;

  public BusinessHouse() {
    DataSource direct = TestDatabase.fresh().dataSource();
    pool.setDataSource(direct);
    pool.setMaximumPoolSize(8);
    try {
      book = OpenBook.open("public", new Connections(pool, direct, direct), Clock.systemUTC());
      Path folder = Files.createTempDirectory("files");
      context = start(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    administrator = new FirstPerson(book.records(), book.directory()).administrator();
    assign(administrator, "BUSINESS_ADMINISTRATOR");
  }

  private ConfigurableApplicationContext start(Path folder) {
    SpringApplication application = new SpringApplication(Doors.class);
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        (ApplicationContextInitializer<GenericApplicationContext>)
            context -> {
              context.registerBean(DataSource.class, () -> pool);
              context.registerBean(Records.class, () -> book.records());
              context.registerBean(Clock.class, () -> book.clock());
              context.registerBean(Callers.class, () -> new BookPeople(book.directory()));
              context.registerBean(
                  ImportSettings.class, () -> new ImportSettings(100 << 20, 2_000, 20_000));
              context.registerBean(
                  JobSettings.class, () -> new JobSettings(2, Duration.ofSeconds(20)));
              context.registerBean(FileSettings.class, () -> new FileSettings(folder, 2 << 20));
              context.registerBean(
                  RegionNames.class, () -> name -> Regions.named(name).map(Regions.Region::code));
            });
    return application.run(
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--spring.main.banner-mode=off",
        "--spring.servlet.multipart.enabled=false",
        "--logging.level.root=error");
  }

  @Override
  String address() {
    return address;
  }

  /** Gives a person a role. */
  void assign(long person, String role) {
    make("roleAssignment", "{\"employee\":\"%d\",\"role\":\"%s\"}".formatted(person, role));
  }

  /** Changes an employee as the administrator. */
  void change(long employee, String json) {
    Answer answer =
        send(
            administrator,
            "PATCH",
            "/api/employee/" + employee,
            json.getBytes(StandardCharsets.UTF_8),
            "application/json");
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
  }

  static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Makes a record as the administrator; its id. */
  long make(String entity, String json) {
    Answer answer = post(administrator, "/api/" + entity, json);
    if (answer.status() != 201) {
      throw new AssertionError(answer.body());
    }
    return Long.parseLong(answer.json().path("id").asString());
  }

  /** Imports a file whole and refuses to go on when a row was refused. */
  Done brought(String entity, Path file, String order) {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Answer brought = bring(administrator, entity, file.getFileName().toString(), content);
    if (brought.status() != 201) {
      throw new AssertionError(brought.body());
    }
    Done done = run(administrator, brought.json().path("id").asString(), order);
    if (!done.state().equals("DONE") || done.counts().getLast() != 0) {
      throw new AssertionError(
          done.json()
              + get(
                      administrator,
                      "/api/import/" + done.upload() + "/jobs/" + done.job() + "/problems")
                  .body());
    }
    return done;
  }

  /** A value of every record of a list that a person sees. */
  List<String> all(long person, String entity, String field) {
    List<String> all = new ArrayList<>();
    String after = "";
    do {
      JsonNode page =
          get(
                  person,
                  "/api/%s?limit=500&sort=%s&fields=%s%s".formatted(entity, field, field, after))
              .json();
      page.path("records").forEach(one -> all.add(one.path("values").path(field).asString("")));
      String next = page.path("next").asString("");
      after = next.isEmpty() ? "" : "&after=" + next;
    } while (!after.isEmpty());
    return all;
  }

  Set<String> set(long person, String entity, String field) {
    return new HashSet<>(all(person, entity, field));
  }

  long count(long person, String entity, String filter) {
    return get(person, "/api/" + entity + ":count?most=1000000&filter=" + escaped(filter))
        .json()
        .path("count")
        .asLong(-1);
  }

  /** The id of the one record that holds this value. */
  long id(String entity, String field, String value) {
    JsonNode found =
        get(
                administrator,
                "/api/"
                    + entity
                    + "?fields="
                    + field
                    + "&filter="
                    + escaped(field + " == '" + value.replace("'", "\\'") + "'"))
            .json()
            .path("records");
    if (found.size() != 1) {
      throw new AssertionError(value + ": " + found);
    }
    return Long.parseLong(found.get(0).path("id").asString());
  }

  @Override
  public void close() {
    context.close();
    book.close();
    pool.close();
    super.close();
  }

  @Configuration(proxyBeanMethods = false)
  @Import({ImportHouse.Doors.class, FileConfiguration.class})
  static class Doors {}
}
