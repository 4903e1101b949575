package youke.server.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import youke.kernel.access.Caller;
import youke.kernel.record.Records;
import youke.kernel.sample.SampleBook;
import youke.kernel.store.KeptAnswers;
import youke.server.ProblemAdvice;
import youke.server.signin.ActingAs;
import youke.server.signin.Callers;

/** A server on the sample book, asked over HTTP by its people. */
final class RestHouse implements AutoCloseable {
  static final long SELLER = 11;
  static final long COLLEAGUE = 12;
  static final long MANAGER = 13;
  static final long STRANGER = 14;
  static final long READER = 15;
  static final long NOBODY = 17;

  final SampleBook book = new SampleBook();
  final People people = new People(book);
  private final List<ConfigurableApplicationContext> servers = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;

  RestHouse() {
    address = open();
  }

  /** Starts one more server process on the same book; its address. */
  String open() {
    SpringApplication application = new SpringApplication(Door.class);
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        (ApplicationContextInitializer<GenericApplicationContext>)
            context -> {
              context.registerBean(DataSource.class, book::database);
              context.registerBean(Records.class, book::records);
              context.registerBean(Callers.class, () -> people);
              context.registerBean(Clock.class, Clock::systemUTC);
            });
    ConfigurableApplicationContext context =
        application.run(
            "--server.port=0", "--spring.main.banner-mode=off", "--logging.level.root=off");
    servers.add(context);
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  String address() {
    return address;
  }

  void stopServers() {
    servers.forEach(ConfigurableApplicationContext::close);
  }

  @Override
  public void close() {
    stopServers();
    client.close();
  }

  /** An answer; its body as text and as JSON. */
  record Answer(int status, HttpHeaders headers, String body) {
    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** The places of its problems. */
    List<String> fields() {
      List<String> fields = new ArrayList<>();
      json().path("problems").forEach(one -> fields.add(one.path("field").asString("")));
      return fields;
    }

    String code() {
      return json().path("code").asString("");
    }
  }

  Answer get(long person, String path) {
    return send(person, "GET", path, null);
  }

  Answer post(long person, String path, String body, String... headers) {
    return send(person, "POST", path, body, headers);
  }

  /** The id of a record made by somebody. */
  String make(long person, String entity, String body) {
    Answer answer = post(person, "/api/" + entity, body);
    if (answer.status() != 201) {
      throw new AssertionError(answer.body());
    }
    return answer.json().path("id").stringValue();
  }

  Answer send(long person, String method, String path, @Nullable String body, String... headers) {
    return sendTo(address, person, method, path, body, headers);
  }

  KeptAnswers keptAnswers() {
    return new KeptAnswers(book.database());
  }

  /** Sends to one of several server processes. */
  Answer sendTo(
      String to,
      long person,
      String method,
      String path,
      @Nullable String body,
      String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(to + path)).header(ActingAs.HEADER, "" + person);
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(
        request.method(
            method,
            body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body)));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  /** The people of the book, and what a test makes of them. */
  static final class People implements Callers {
    private final Map<Long, Caller> callers = new ConcurrentHashMap<>();

    People(SampleBook book) {
      callers.put(SELLER, book.seller());
      callers.put(COLLEAGUE, book.colleague());
      callers.put(MANAGER, book.manager());
      callers.put(STRANGER, book.stranger());
      callers.put(READER, book.reader());
      callers.put(NOBODY, book.nobody());
    }

    void become(long person, Caller caller) {
      callers.put(person, caller);
    }

    void leave(long person) {
      callers.remove(person);
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
  @Import(RestConfiguration.class)
  static class Door {
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
