package youke.server.rest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;

/** One address of the REST door: what answers each method there. */
final class Route {
  /** What answers one method. */
  @FunctionalInterface
  interface Answer {
    void to(Exchange exchange) throws IOException;
  }

  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final MediaType type;

  private Route(MediaType type) {
    this.type = type;
  }

  static Route get(Answer answer) {
    return new Route(MediaType.APPLICATION_JSON).and("GET", answer);
  }

  static Route post(Answer answer) {
    return new Route(MediaType.APPLICATION_JSON).and("POST", answer);
  }

  /** Answers with events as they happen. */
  static Route stream(Answer answer) {
    return new Route(MediaType.TEXT_EVENT_STREAM).and("GET", answer);
  }

  /** Answers with a file, whatever the asker says to take. */
  static Route file(Answer answer) {
    return new Route(MediaType.ALL).and("GET", answer);
  }

  /** What it answers with. */
  MediaType type() {
    return type;
  }

  Route and(String method, Answer answer) {
    answers.put(method, answer);
    return this;
  }

  /** What answers this method; HEAD is answered as GET, whose body the container leaves out. */
  Optional<Answer> answer(String method) {
    return Optional.ofNullable(answers.get(method.equals("HEAD") ? "GET" : method));
  }

  /** The methods, as the Allow header lists them. */
  String allowed() {
    String listed = String.join(", ", answers.keySet());
    return answers.containsKey("GET") ? listed + ", HEAD" : listed;
  }
}
