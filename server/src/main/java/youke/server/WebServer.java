package youke.server;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import youke.kernel.record.Records;
import youke.kernel.schema.LiveCatalog;
import youke.org.Directory;
import youke.org.Regions;
import youke.server.book.BookPeople;
import youke.server.book.OpenBook;
import youke.server.files.FileSettings;
import youke.server.files.S3Settings;
import youke.server.imports.ImportSettings;
import youke.server.imports.RegionNames;
import youke.server.job.JobSettings;
import youke.server.signin.SecretBox;
import youke.server.signin.SignInSettings;

/** The HTTP server with everything behind it, until closed. */
record WebServer(ConfigurableApplicationContext context, int port) implements AutoCloseable {

  /**
   * Starts to answer.
   *
   * @throws CannotStart if the port is taken
   */
  static WebServer start(StartOptions options, Database database, OpenBook book) {
    SpringApplication application = new SpringApplication(ServerConfiguration.class);
    // the caller stops the database after the server; a hook of Spring's own would race with that
    application.setRegisterShutdownHook(false);
    application.addInitializers(given(options, database, book));
    try {
      ConfigurableApplicationContext context = application.run();
      int port =
          context instanceof WebServerApplicationContext web && web.getWebServer() != null
              ? web.getWebServer().getPort()
              : options.port();
      return new WebServer(context, port);
    } catch (PortInUseException taken) {
      throw new CannotStart(
          "端口 " + taken.getPort() + " 已被占用，可用 --port 指定其他端口。",
          "Port " + taken.getPort() + " is in use; choose another with --port.");
    }
  }

  @Override
  public void close() {
    context.close();
  }

  /** What the command line decided, for the configuration to build on. */
  private static ApplicationContextInitializer<GenericApplicationContext> given(
      StartOptions options, Database database, OpenBook book) {
    BookPeople people = new BookPeople(book.directory());
    FileSettings files = setting(() -> FileSettings.of(options.data(), System.getenv()));
    SecretBox secrets = setting(() -> SecretBox.of(options.data(), System.getenv()));
    ImportSettings imports = setting(() -> ImportSettings.of(System.getenv()));
    setting(() -> S3Settings.of(System.getenv()));
    return context -> {
      context.registerBean(StartOptions.class, () -> options);
      context.registerBean(DataSource.class, database::pool);
      context.registerBean(Announcements.class, () -> new Announcements(database.direct()));
      context.registerBean(Clock.class, () -> book.clock());
      context.registerBean(LiveCatalog.class, book::live, notClosedWithTheServer());
      context.registerBean(Records.class, book::records);
      context.registerBean(Directory.class, book::directory);
      context.registerBean(BookPeople.class, () -> people);
      context.registerBean(
          SignInSettings.class, () -> SignInSettings.of(options.demo().isPresent()));
      context.registerBean(SecretBox.class, () -> secrets);
      context.registerBean(FileSettings.class, () -> files);
      context.registerBean(ImportSettings.class, () -> imports);
      context.registerBean(JobSettings.class, () -> JobSettings.STANDARD);
      context.registerBean(RegionNames.class, () -> WebServer::region);
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("command line", properties(options)));
    };
  }

  private static Optional<String> region(String name) {
    return Regions.named(name).map(Regions.Region::code);
  }

  // A setting that is wrong is told before anything is served, by its name alone.
  private static <T> T setting(Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException wrong) {
      throw new CannotStart(
          "环境变量 " + wrong.getMessage() + " 缺失或不正确。",
          "The environment variable " + wrong.getMessage() + " is missing or wrong.");
    }
  }

  // The book is opened before the server and closed after it.
  private static BeanDefinitionCustomizer notClosedWithTheServer() {
    return bean -> bean.setDestroyMethodName("");
  }

  private static Map<String, Object> properties(StartOptions options) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", options.port());
    options.address().ifPresent(address -> properties.put("server.address", address));
    options
        .proxy()
        .ifPresent(
            proxy -> {
              properties.put("server.forward-headers-strategy", "native");
              properties.put("server.tomcat.remoteip.internal-proxies", Pattern.quote(proxy));
            });
    return properties;
  }
}
