package youke.server.signin;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.access.Standing;
import youke.kernel.schema.Migrations;
import youke.kernel.text.Language;
import youke.postgres.TestDatabase;
import youke.server.Announcements;
import youke.server.ProblemAdvice;

/** A house with people, a database and as many server processes as a test opens. */
final class House implements AutoCloseable {
  static final String BOOK = "book";
  static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  final TestDatabase database = TestDatabase.fresh();
  final MovableClock clock = new MovableClock();
  final Staff staff = new Staff();
  final CountedHashing hashing = new CountedHashing();
  private final List<Server> servers = new ArrayList<>();
  private final List<HikariDataSource> pools = new ArrayList<>();

  House() {
    prepare(BOOK);
  }

  private void prepare(String book) {
    try {
      Migrations.of(List.of("server")).apply(database.dataSource(), book);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Connections to a book, as a server process has them. */
  HikariDataSource pool(String book) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.jdbcUrl());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setSchema(book);
    config.setMaximumPoolSize(6);
    config.setConnectionTimeout(3000);
    HikariDataSource pool = new HikariDataSource(config);
    pools.add(pool);
    return pool;
  }

  Server open(SignInSettings settings) {
    return open(settings, SecretBox.of(Path.of("none"), Map.of(SecretBox.SETTING, KEY)));
  }

  Server open(SignInSettings settings, SecretBox secrets) {
    HikariDataSource pool = pool(BOOK);
    SpringApplication application = new SpringApplication(Rooms.class);
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        (ApplicationContextInitializer<GenericApplicationContext>)
            context -> {
              context.registerBean(DataSource.class, () -> pool);
              context.registerBean(Announcements.class, () -> new Announcements(pool));
              context.registerBean(Clock.class, () -> clock);
              context.registerBean(Staff.class, () -> staff);
              context.registerBean(SecretBox.class, () -> secrets);
              context.registerBean(PasswordEncoder.class, () -> hashing);
              context.registerBean(SignInSettings.class, () -> settings);
            });
    Server server =
        new Server(
            application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--server.forward-headers-strategy=native"),
            pool);
    servers.add(server);
    return server;
  }

  Server open() {
    return open(SignInSettings.of(false));
  }

  /** Gives a person a password by a one-time link, as everybody gets theirs. */
  void givePassword(Server server, long person, String password) {
    Links links = server.bean(Links.class);
    String path = links.make(person, null, false, How.LINK, Origin.HERE).path();
    links.setPassword(path.substring(Links.PAGE.length()), password, Origin.HERE).orThrow();
  }

  @Override
  public void close() {
    servers.forEach(Server::close);
    pools.forEach(HikariDataSource::close);
    database.close();
  }

  /** One server process. */
  record Server(ConfigurableApplicationContext context, HikariDataSource pool)
      implements AutoCloseable {
    int port() {
      return Integer.parseInt(
          Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    String address() {
      return "http://localhost:" + port();
    }

    <T> T bean(Class<T> type) {
      return context.getBean(type);
    }

    @Override
    public void close() {
      context.close();
    }
  }

  /** Argon2id with little effort, as a test does it often; counts how often. */
  static final class CountedHashing implements PasswordEncoder {
    private final PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    final AtomicInteger count = new AtomicInteger();

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      count.incrementAndGet();
      return argon.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      count.incrementAndGet();
      return argon.matches(password, hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
      return argon.upgradeEncoding(hash);
    }
  }

  /** A clock that a test moves. */
  static final class MovableClock extends Clock {
    private volatile Instant now = Instant.parse("2026-03-02T08:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** The people of the house. */
  static final class Staff implements People, Callers {
    private final Map<Long, Person> people = new ConcurrentHashMap<>();

    Person add(long id, String login, String... roles) {
      Person person =
          new Person(
              id,
              "人" + id,
              login,
              "",
              List.of(roles),
              true,
              List.of(roles).contains("access"),
              Language.EN,
              ZoneId.of("Asia/Shanghai"));
      people.put(id, person);
      return person;
    }

    void leave(long id) {
      people.computeIfPresent(
          id,
          (_, p) ->
              new Person(
                  p.id(),
                  p.name(),
                  p.login(),
                  p.position(),
                  p.roles(),
                  false,
                  false,
                  p.language(),
                  p.zone()));
    }

    @Override
    public Optional<Person> find(long person) {
      return Optional.ofNullable(people.get(person));
    }

    @Override
    public Optional<Person> withLogin(String login) {
      return people.values().stream().filter(one -> one.login().equals(login)).findFirst();
    }

    @Override
    public List<Person> all() {
      return people.values().stream().filter(Person::active).toList();
    }

    @Override
    public Optional<Caller> of(long person) {
      return find(person)
          .filter(Person::active)
          .map(
              one ->
                  new Caller(
                      one.id(),
                      one.name(),
                      Set.copyOf(one.roles()),
                      Rights.of(Set.of(), List.of(), List.of()),
                      Standing.NOWHERE,
                      one.language(),
                      one.zone(),
                      null));
    }
  }

  /** What a server is made of here: sign-in, and a few routes behind it. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
  @Import(SignInConfiguration.class)
  static class Rooms {
    @Bean
    ProblemAdvice problemAdvice() {
      return new ProblemAdvice();
    }

    @Bean
    Things things() {
      return new Things();
    }
  }

  /** Routes that anything could be behind. */
  @RestController
  static final class Things {
    /** Who asked for the stream last. */
    volatile @Nullable SignedIn follower;

    @GetMapping("/api/thing")
    String read(Caller caller) {
      return caller.name();
    }

    @GetMapping("/api/thing/language")
    String language(Caller caller) {
      return caller.language().name();
    }

    @PostMapping("/api/thing")
    String write(Caller caller) {
      return caller.name();
    }

    @DeleteMapping("/api/thing/{id}")
    String delete(Caller caller) {
      return caller.name();
    }

    @GetMapping("/api/thing/stream")
    String stream(SignedIn signedIn) {
      follower = signedIn;
      return signedIn.caller().name();
    }

    @GetMapping("/api/thing/export")
    String export(Caller caller) {
      return caller.name();
    }

    @PostMapping("/api/thing:import")
    String bringIn(Caller caller) {
      return caller.name();
    }
  }
}
