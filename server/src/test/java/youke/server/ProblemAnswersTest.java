package youke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;

final class ProblemAnswersTest {
  private static ConfigurableApplicationContext context;
  private static String address;

  @BeforeAll
  static void start() {
    context =
        SpringApplication.run(
            Routes.class,
            "--server.port=0",
            "--spring.main.banner-mode=off",
            "--logging.level.root=off");
    address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/refused, 409, NOT_UNIQUE",
    "/nowhere, 404, NOT_FOUND",
    "/number/seven, 404, NOT_FOUND",
    "/asked, 400, MISSING_QUERY",
    "/asked?n=x, 400, WRONG_QUERY",
    "/body, 405, METHOD_NOT_ALLOWED",
    "/away, 503, UNAVAILABLE",
    "/full, 503, UNAVAILABLE",
    "/bug, 500, BROKEN",
    "/error-of-the-machine, 500, BROKEN"
  })
  void answersWithProblemJson(String path, int status, String code) throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + path)));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains(ProblemJson.MEDIA_TYPE);
    JsonNode body = JsonMapper.shared().readTree(answer.body());
    assertThat(body.path("code").asString()).isEqualTo(code);
    assertThat(answer.body()).doesNotContain("select", "Exception", "secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": }|NOT_JSON|/problems/0/offset|9",
        "{\"name\":\"x\",\"owner\":1}|UNKNOWN_PROPERTY|/problems/0/field|owner",
        "{\"name\":{\"a\":1}}|WRONG_PROPERTY|/problems/0/field|name",
        "[1]|NOT_JSON|/problems/0/arguments/line|1",
        "''|UNREADABLE_REQUEST|/problems/0/offset|0"
      })
  void saysWhereABodyCannotBeRead(String sent, String code, String pointer, String found)
      throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(address + "/body"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(sent)));
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode body = JsonMapper.shared().readTree(answer.body());
    assertThat(body.path("code").asString()).isEqualTo(code);
    assertThat(body.at(pointer).asString()).isEqualTo(found);
  }

  @Test
  void givesABugANumberAndNothingElse() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + "/bug")));
    JsonNode body = JsonMapper.shared().readTree(answer.body());
    String id = body.at("/problems/0/arguments/id").asString();
    assertThat(id).matches("[2-9A-Z]{8}");
    assertThat(body.path("instance").asString()).isEqualTo("urn:youke:incident:" + id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"en-GB,zh;q=0.5|en", "fr, zh-TW;q=0.4, en;q=0.1|zh-CN", "*|zh-CN", "q=;;|zh-CN"})
  void answersInTheLanguageAskedFor(String accepted, String given) throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(address + "/nowhere"))
                .header("Accept-Language", accepted));
    assertThat(answer.headers().firstValue("Content-Language")).contains(given);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
  })
  @RestController
  static class Routes {
    record Named(String name) {}

    @Bean
    ProblemAdvice problemAdvice() {
      return new ProblemAdvice();
    }

    @Bean
    org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer strict() {
      return builder ->
          builder.enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @GetMapping("/refused")
    String refused() {
      throw new Refusal(Problem.of(KernelProblem.NOT_UNIQUE).with("field", "x"));
    }

    @GetMapping("/number/{n}")
    String number(@PathVariable long n) {
      return "" + n;
    }

    @GetMapping("/asked")
    String asked(@RequestParam long n) {
      return "" + n;
    }

    @PostMapping("/body")
    String body(@RequestBody Named named) {
      return named.name();
    }

    @GetMapping("/away")
    String away() throws SQLException {
      throw new SQLTransientConnectionException("secret pool is empty");
    }

    @GetMapping("/full")
    String full() {
      throw new IllegalStateException(new SQLException("secret disk full", "53100"));
    }

    @GetMapping("/bug")
    String bug() {
      throw new IllegalStateException("select secret");
    }

    @GetMapping("/error-of-the-machine")
    String error() {
      throw new StackOverflowError("secret");
    }
  }
}
