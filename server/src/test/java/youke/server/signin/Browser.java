package youke.server.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A browser that keeps cookies and sends what our pages send. */
final class Browser {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final Map<String, String> cookies = new HashMap<>();
  final Map<String, String> headers = new TreeMap<>();
  private final String address;

  Browser(House.Server server) {
    this.address = server.address();
    headers.put("Youke-Client", "web");
    headers.put("User-Agent", "Mozilla/5.0 (test)");
  }

  /** The same cookies at another server process. */
  Browser at(House.Server other) {
    Browser browser = new Browser(other);
    browser.cookies.putAll(cookies);
    return browser;
  }

  record Answer(int status, JsonNode body, String text, HttpResponse<String> raw) {
    String code() {
      return body.path("code").asString("");
    }

    List<String> cookies() {
      return raw.headers().allValues("set-cookie");
    }

    @Nullable String header(String name) {
      return raw.headers().firstValue(name).orElse(null);
    }
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Posts JSON given with single quotes. */
  Answer post(String path, String json) {
    return send("POST", path, json.replace('\'', '"'));
  }

  Answer signIn(String login, String password) {
    return send(
        "POST",
        "/api/sign-in",
        JsonMapper.shared().writeValueAsString(Map.of("login", login, "password", password)));
  }

  Answer send(String method, String path, @Nullable String json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    headers.forEach(request::header);
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          String.join(
              "; ",
              cookies.entrySet().stream()
                  .map(one -> one.getKey() + "=" + one.getValue())
                  .toList()));
    }
    try {
      HttpResponse<String> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      response.headers().allValues("set-cookie").forEach(this::keep);
      return new Answer(response.statusCode(), json(response), response.body(), response);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void keep(String cookie) {
    String pair = cookie.substring(0, cookie.indexOf(';'));
    String name = pair.substring(0, pair.indexOf('='));
    if (cookie.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, pair.substring(pair.indexOf('=') + 1));
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    return response.headers().firstValue("content-type").orElse("").contains("json")
        ? JsonMapper.shared().readTree(response.body())
        : MissingNode.getInstance();
  }
}
