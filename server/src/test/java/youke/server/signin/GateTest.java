package youke.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What strangers, foreign pages and liars get at the gate. */
final class GateTest {
  private static final String PASSWORD = "绿色大象在花园里散步";
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW");
  private static House house;
  private static House.Server server;

  @BeforeAll
  static void open() {
    house = new House();
    house.staff.add(1, "admin", "access");
    house.staff.add(2, "person");
    server = house.open();
    house.givePassword(server, 1, PASSWORD);
    house.givePassword(server, 2, PASSWORD);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aStrangerLearnsNothingFromAnyMethodOfAnyPath() throws IOException {
    Set<String> paths = new TreeSet<>(routes());
    assertThat(paths).contains("/api/sign-out", "/api/people/7/lock", "/api/thing/7");
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      paths.add("/api/" + Long.toString(random.nextLong() >>> 1, 36));
    }
    paths.addAll(
        List.of(
            "/api",
            "/api/",
            "/api//session",
            "//api/session",
            "/api/./session",
            "/api/x/../session",
            "/api/session/",
            "/api/session;a=b",
            "/api;a=b/session",
            "/api%2Fsession",
            "/api/%2e%2e/api/session",
            "/%61pi/session",
            "/%2561pi/session",
            "/api/session%00",
            "/api/session%0d%0aX:1",
            "/api/sign-in%2f",
            "/api/sign-in/",
            "/api\\session",
            "/API/session",
            "/Api/thing",
            "/api/thing?filter=%27",
            "/api/practice/people",
            "/api/practice/sign-in",
            "/api/error"));
    Map<String, Set<String>> answers = new TreeMap<>();
    for (String path : paths) {
      for (String method : METHODS) {
        if (!isOpen(method, path)) {
          Raw answer = raw(method, path);
          String seen = answer.status() + (method.equals("HEAD") ? "" : " " + answer.body());
          answers.computeIfAbsent(seen, _ -> new TreeSet<>()).add(method + " " + path);
          assertThat(answer.names()).as(method + " " + path).doesNotContain("set-cookie", "allow");
        }
      }
    }
    // these are no addresses at all: the container refuses them all alike before anybody sees them
    Set<String> refusedByTheContainer =
        answers.entrySet().stream()
            .filter(answer -> answer.getKey().startsWith("400"))
            .map(Map.Entry::getValue)
            .reduce(
                new HashSet<>(),
                (all, some) -> {
                  all.addAll(some);
                  return all;
                });
    assertThat(refusedByTheContainer)
        .allMatch(
            request -> request.endsWith("/api\\session") || request.endsWith("/api/session%00"));
    answers.keySet().removeIf(answer -> answer.startsWith("400"));
    assertThat(answers.keySet()).hasSize(2).allMatch(answer -> answer.startsWith("401"));
    assertThat(answers.keySet()).anyMatch(answer -> answer.contains("\"code\":\"NOT_SIGNED_IN\""));
  }

  private static boolean isOpen(String method, String path) {
    return (method + " " + path).equals("POST /api/sign-in")
        || (method + " " + path).equals("POST /api/sign-in/totp")
        || (method + " " + path).equals("POST /api/password");
  }

  /** Every path that the server has a route for, with some id in it. */
  private static List<String> routes() {
    List<String> paths = new ArrayList<>();
    for (RequestMappingInfo info :
        server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet()) {
      for (String pattern : info.getPatternValues()) {
        if (pattern.startsWith("/api")) {
          paths.add(pattern.replaceAll("\\{[^}]*}", "7"));
        }
      }
    }
    return paths;
  }

  @Test
  void whoeverIsSignedInGetsNoWayAroundEither() throws IOException {
    Browser browser = signedIn();
    String cookie = "Cookie: youke_session=" + browser.cookies.get("youke_session");
    assertThat(raw("GET", "/api/session", cookie).status()).isEqualTo(200);
    for (String path : List.of("/api%2Fsession", "/api//session", "/api/session;a=b")) {
      assertThat(raw("GET", path, cookie).status()).isEqualTo(400);
    }
    Raw trace = raw("TRACE", "/api/session", cookie, "X-Secret: 1");
    assertThat(trace.status()).isEqualTo(400);
    assertThat(trace.body()).doesNotContain("X-Secret", "youke_session");
    assertThat(browser.get("/api/nothing").status()).isEqualTo(404);
    assertThat(browser.send("PUT", "/api/session", null).status()).isEqualTo(405);
  }

  @Test
  void aForeignPageCannotMakeABrowserAct() {
    Browser browser = signedIn();
    String own = server.address();
    assertThat(change(browser, Map.of())).isEqualTo(200);
    assertThat(change(browser, Map.of("Origin", own))).isEqualTo(200);
    assertThat(change(browser, Map.of("Origin", own, "Sec-Fetch-Site", "same-origin")))
        .isEqualTo(200);
    // behind a proxy that ends TLS the page's address has another scheme
    assertThat(change(browser, Map.of("Origin", own.replace("http:", "https:")))).isEqualTo(200);
    for (Map<String, String> foreign :
        List.of(
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site", "Origin", own),
            Map.of("Sec-Fetch-Site", "none"),
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Origin", "http://localhost:1"),
            Map.of("Origin", own + ".evil.example"),
            Map.of("Origin", "http://localhost@evil.example"))) {
      assertThat(change(browser, foreign)).as(foreign.toString()).isEqualTo(403);
    }
    browser.headers.remove("Youke-Client");
    assertThat(browser.post("/api/thing", "{}").code()).isEqualTo("FOREIGN_PAGE");
    assertThat(browser.get("/api/thing").status()).isEqualTo(200);
    assertThat(browser.delete("/api/thing/1").code()).isEqualTo("FOREIGN_PAGE");
  }

  @Test
  void aForeignPageCannotSignABrowserInAsSomebodyElse() {
    Browser browser = new Browser(server);
    browser.headers.put("Sec-Fetch-Site", "cross-site");
    assertThat(browser.signIn("person", PASSWORD).code()).isEqualTo("FOREIGN_PAGE");
    assertThat(browser.cookies).isEmpty();
  }

  private static int change(Browser browser, Map<String, String> more) {
    browser.headers.putAll(more);
    int status = browser.post("/api/thing", "{}").status();
    more.keySet().forEach(browser.headers::remove);
    return status;
  }

  @Test
  void aSessionNamedByTheBrowserIsNeverTakenOver() {
    Browser browser = new Browser(server);
    String planted = "A".repeat(43);
    browser.cookies.put("youke_session", planted);
    browser.signIn("person", PASSWORD);
    String first = browser.cookies.get("youke_session");
    assertThat(first).isNotEqualTo(planted).hasSize(43);
    Browser attacker = new Browser(server);
    attacker.cookies.put("youke_session", planted);
    assertThat(attacker.get("/api/thing").status()).isEqualTo(401);

    // signing in again renews the secret and ends the session before
    attacker.cookies.put("youke_session", first);
    assertThat(attacker.get("/api/thing").status()).isEqualTo(200);
    browser.signIn("person", PASSWORD);
    assertThat(browser.cookies.get("youke_session")).isNotEqualTo(first);
    assertThat(attacker.get("/api/thing").status()).isEqualTo(401);
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndForeignSites() {
    Browser browser = new Browser(server);
    String cookie =
        browser.signIn("person", PASSWORD).cookies().stream()
            .filter(one -> one.startsWith("youke_session="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie).contains("; HttpOnly").contains("; SameSite=Lax").contains("; Path=/;");
    assertThat(cookie).doesNotContain("Secure", "Domain");
    browser.headers.put("X-Forwarded-Proto", "https");
    String secure =
        browser.signIn("person", PASSWORD).cookies().stream()
            .filter(one -> one.startsWith("youke_session="))
            .findFirst()
            .orElseThrow();
    assertThat(secure).contains("; Secure");
  }

  @Test
  void browsersAreToldToBeStrict() {
    Browser browser = signedIn();
    Browser.Answer answer = browser.get("/api/thing");
    assertThat(answer.header("content-security-policy"))
        .contains("default-src 'self'")
        .contains("frame-ancestors 'none'")
        .contains("object-src 'none'")
        .contains("base-uri 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
    assertThat(answer.header("referrer-policy")).isEqualTo("same-origin");
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
    assertThat(answer.header("strict-transport-security")).isNull();
    assertThat(answer.raw().headers().map().keySet()).doesNotContain("server", "x-powered-by");
    browser.headers.put("X-Forwarded-Proto", "https");
    assertThat(browser.get("/api/thing").header("strict-transport-security")).isNotNull();
    browser.cookies.clear();
    assertThat(browser.get("/api/thing").header("content-security-policy")).isNotNull();
    assertThat(browser.get("/").header("content-security-policy")).isNotNull();
  }

  @Test
  void textThatTriesToBreakOutStaysText() {
    Browser attacker = new Browser(server);
    attacker.headers.put("User-Agent", "Agent\"<script>'); drop table sign_in_log; --");
    String login = "x\r\nSet-Cookie: youke_session=1\u0000\u202E'); drop table sign_in_log; --";
    Browser.Answer answer = attacker.signIn(login, "whatever it takes");
    assertThat(answer.code()).isEqualTo("WRONG_LOGIN");
    assertThat(answer.cookies()).isEmpty();
    Browser admin = signedIn("admin");
    String kept = admin.get("/api/sign-ins?person=all&limit=1").body().get(0).toString();
    // the administrator's own sign-in is newest; the try is before it
    String all = admin.get("/api/sign-ins?person=all&limit=20").text();
    assertThat(kept).contains("SIGNED_IN");
    assertThat(all)
        .contains("xSet-Cookie: youke_session=1'); drop table sign_in_log; --")
        .contains("Agent\\\"<script>'); drop table");
    Browser nul = signedIn();
    assertThat(
            nul.post("/api/tokens", "{'name':'a\\u0000b\\r\\nc','scopes':['read'],'days':1}")
                .status())
        .isEqualTo(201);
    assertThat(nul.get("/api/tokens").body().get(0).path("name").asString()).isEqualTo("abc");
  }

  @Test
  void chineseInAHeaderIsNoAttack() throws IOException {
    Browser browser = signedIn();
    String cookie = "Cookie: youke_session=" + browser.cookies.get("youke_session");
    String agent =
        new String(
            "User-Agent: 企业微信/4.1".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(raw("GET", "/api/thing", cookie, agent).status()).isEqualTo(200);
    Raw refused = raw("POST", "/api/sign-in", agent, "Content-Type: application/json");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(raw("POST", "/api/sign-out", cookie, agent).status()).isEqualTo(204);
    assertThat(signedIn().get("/api/sign-ins").text()).contains("企业微信/4.1");
  }

  @Test
  void anAddressThatCannotBeReadIsTheSendersMistake() throws IOException {
    String cookie = "Cookie: youke_session=" + signedIn().cookies.get("youke_session");
    Raw answer = raw("GET", "/api/sign-ins?limit=%zz", cookie);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("UNREADABLE_REQUEST");
  }

  @Test
  void bodiesAreReadStrictly() {
    Browser browser = new Browser(server);
    assertThat(browser.post("/api/sign-in", "{'login':'a','password':'b','admin':true}").code())
        .isEqualTo("UNKNOWN_PROPERTY");
    assertThat(browser.post("/api/sign-in", "{'login':'a','login':'b','password':'c'}").status())
        .isEqualTo(400);
    assertThat(browser.post("/api/sign-in", "{'login':'a','password':'b'} x").code())
        .isEqualTo("NOT_JSON");
    assertThat(browser.post("/api/sign-in", "{'login':'a'}").code()).isEqualTo("REQUIRED");
    assertThat(browser.post("/api/sign-in", "{'login':['a'],'password':'b'}").code())
        .isEqualTo("WRONG_PROPERTY");
    assertThat(browser.post("/api/sign-in", "null").code()).isEqualTo("UNREADABLE_REQUEST");
    assertThat(browser.signIn("a", "b".repeat(40_000)).code()).isEqualTo("BODY_TOO_LARGE");
    browser.headers.put("Content-Type", "text/plain");
    assertThat(browser.send("POST", "/api/sign-in", null).code()).isEqualTo("UNKNOWN_MEDIA_TYPE");
  }

  @Test
  void oddCredentialsAreAStrangers() {
    for (String authorization :
        List.of(
            "Bearer",
            "Bearer ",
            "Bearer yk_",
            "Bearer yk_" + "A".repeat(43),
            "Basic " + "A".repeat(43),
            "Bearer " + "x".repeat(7000))) {
      Browser browser = signedIn();
      browser.headers.put("Authorization", authorization);
      assertThat(browser.get("/api/thing").status()).as(authorization).isEqualTo(401);
    }
    Browser browser = new Browser(server);
    for (String cookie : List.of("", "x", "A".repeat(43), "A".repeat(5000), "%00", "\"\"")) {
      browser.cookies.put("youke_session", cookie);
      assertThat(browser.get("/api/thing").status()).isEqualTo(401);
    }
  }

  @Test
  void answersAStrangerInTheLanguageAskedFor() {
    Browser browser = new Browser(server);
    assertThat(browser.get("/api/thing").body().path("detail").asString()).isEqualTo("请先登录");
    browser.headers.put("Accept-Language", "en");
    assertThat(browser.get("/api/thing").body().path("detail").asString())
        .isEqualTo("Sign in first");
    assertThat(browser.get("/api/thing").header("www-authenticate")).isEqualTo("Bearer");
  }

  @Test
  void practiceRoutesExistForPracticeBooksOnly() {
    assertThat(new Browser(server).get("/api/practice/people").status()).isEqualTo(401);
    assertThat(signedIn().get("/api/practice/people").status()).isEqualTo(404);
    assertThat(signedIn().post("/api/practice/sign-in", "{'person':1}").status()).isEqualTo(404);
    House.Server practice = house.open(SignInSettings.of(true));
    Browser guest = new Browser(practice);
    assertThat(guest.get("/api/practice/people").body().findValuesAsString("login"))
        .contains("admin", "person");
    assertThat(guest.get("/api/thing").status()).isEqualTo(401);
    assertThat(guest.post("/api/practice/sign-in", "{'person':2}").status()).isEqualTo(200);
    assertThat(guest.get("/api/session").body().path("practice").asBoolean()).isTrue();
    assertThat(guest.get("/api/thing").text()).isEqualTo("人2");
    assertThat(guest.post("/api/practice/sign-in", "{'person':77}").status()).isEqualTo(422);
    practice.close();
  }

  private static Browser signedIn() {
    return signedIn("person");
  }

  private static Browser signedIn(String login) {
    house.clock.pass(Duration.ofHours(1));
    Browser browser = new Browser(server);
    assertThat(browser.signIn(login, PASSWORD).status()).isEqualTo(200);
    return browser;
  }

  private record Raw(int status, String body, List<String> names) {}

  /** A request as it is, with nothing tidied up by a client. */
  private static Raw raw(String method, String path, String... headers) throws IOException {
    try (Socket socket = new Socket("localhost", server.port())) {
      socket.setSoTimeout(5000);
      StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
      request.append("Host: localhost:" + server.port() + "\r\nConnection: close\r\n");
      request.append("Youke-Client: web\r\nContent-Length: 0\r\n");
      for (String header : headers) {
        request.append(header).append("\r\n");
      }
      socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int end = answer.indexOf("\r\n\r\n");
      List<String> lines = answer.substring(0, end).lines().toList();
      return new Raw(
          Integer.parseInt(lines.getFirst().split(" ", 3)[1]),
          answer.substring(end + 4),
          lines.stream()
              .skip(1)
              .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(java.util.Locale.ROOT))
              .toList());
    }
  }
}
