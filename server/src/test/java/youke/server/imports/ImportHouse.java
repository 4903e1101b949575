package youke.server.imports;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import youke.kernel.access.Caller;
import youke.kernel.record.Book;
import youke.kernel.record.Numbers;
import youke.kernel.record.Records;
import youke.kernel.sample.Sample;
import youke.kernel.sample.SampleBook;
import youke.kernel.schema.Migrations;
import youke.kernel.store.Counters;
import youke.kernel.store.UnusedContents;
import youke.server.ProblemAdvice;
import youke.server.files.FileStore;
import youke.server.files.FolderStore;
import youke.server.job.JobConfiguration;
import youke.server.job.JobSettings;
import youke.server.rest.RestConfiguration;
import youke.server.signin.ActingAs;
import youke.server.signin.Callers;

/** Servers on the sample book that import tables, asked over HTTP by its people. */
public final class ImportHouse extends Bringing {
  public static final long SELLER = 11;
  public static final long MANAGER = 13;
  public static final long STRANGER = 14;
  public static final long ADMIN = 16;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T04:00:00Z"), ZoneOffset.UTC);

  public final SampleBook book = new SampleBook();
  public final People people = new People(book);
  private final Path folder;
  private final List<Server> servers = new ArrayList<>();
  private final ImportSettings settings;
  private final Duration lease;
  private @Nullable String address;

  public ImportHouse() {
    this(new ImportSettings(20 << 20, 50, 400), Duration.ofSeconds(20));
  }

  ImportHouse(ImportSettings settings, Duration lease) {
    this.settings = settings;
    this.lease = lease;
    try {
      folder = Files.createTempDirectory("files");
      Migrations.of(List.of("server")).apply(book.database(), "public");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A server process. */
  record Server(ConfigurableApplicationContext context, HikariDataSource pool, String address)
      implements AutoCloseable {
    /** All its connections are cut, as when the process dies. */
    void die() {
      pool.close();
    }

    @Override
    public void close() {
      context.close();
      pool.close();
    }
  }

  /** Starts one more server process on the same book and files. */
  Server open(RegionNames regions) {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(book.direct());
    pool.setMaximumPoolSize(6);
    pool.setConnectionTimeout(2_000);
    Records records =
        new Records(
            new Book(
                pool,
                book::catalog,
                CLOCK,
                book.records()::newId,
                new Numbers(new Counters(book.direct()))));
    SpringApplication application = new SpringApplication(Doors.class);
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        (ApplicationContextInitializer<GenericApplicationContext>)
            context -> {
              context.registerBean(DataSource.class, () -> pool);
              context.registerBean(Records.class, () -> records);
              context.registerBean(Clock.class, () -> CLOCK);
              context.registerBean(Callers.class, () -> people);
              context.registerBean(
                  FileStore.class, () -> new FolderStore(folder, new UnusedContents(pool)::comes));
              context.registerBean(ImportSettings.class, () -> settings);
              context.registerBean(JobSettings.class, () -> new JobSettings(2, lease));
              context.registerBean(RegionNames.class, () -> regions);
            });
    ConfigurableApplicationContext context =
        application.run(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--spring.main.banner-mode=off",
            "--spring.servlet.multipart.enabled=false",
            "--logging.level.root=error");
    String port = context.getEnvironment().getProperty("local.server.port");
    Server server = new Server(context, pool, "http://localhost:" + port);
    servers.add(server);
    return server;
  }

  @Override
  String address() {
    String known = address;
    if (known == null) {
      known = open(RegionNames.NONE).address();
      address = known;
    }
    return known;
  }

  void use(Server server) {
    address = server.address();
  }

  /** One value of the database, as text. */
  public @Nullable String value(String sql, Object... binds) {
    return book.value(sql, binds);
  }

  @Override
  public void close() {
    servers.forEach(Server::close);
    super.close();
  }

  /** The people of the book, and what a test makes of them. */
  public static final class People implements Callers {
    private final Map<Long, Caller> callers = new ConcurrentHashMap<>();

    People(SampleBook book) {
      callers.put(SELLER, book.seller());
      callers.put(MANAGER, book.manager());
      callers.put(STRANGER, book.stranger());
      callers.put(
          ADMIN,
          book.caller(
              ADMIN,
              "李强",
              Set.of(Sample.ADMIN),
              List.of(1L),
              List.of(1L, 2L, 3L, 4L),
              List.of(1L)));
    }

    public void become(long person, Caller caller) {
      callers.put(person, caller);
    }

    @Override
    public Optional<Caller> of(long person) {
      return Optional.ofNullable(callers.get(person));
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
  })
  @Import({RestConfiguration.class, JobConfiguration.class, ImportConfiguration.class})
  static class Doors {
    @Bean
    ProblemAdvice problemAdvice() {
      return new ProblemAdvice();
    }

    @Bean
    ActingAs actingAs(Callers callers) {
      return new ActingAs(callers);
    }
  }
}
