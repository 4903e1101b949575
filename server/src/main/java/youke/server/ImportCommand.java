package youke.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.text.Label;

/**
 * {@code youke import ENTITY FILE}: brings a table to a server with a person's own rights, says how
 * far it is, and saves the rows that were refused beside the table.
 *
 * <p>Exit codes: 0 all rows are in; 3 some were refused; 1 the import failed or was ended; 2 the
 * words were not understood.
 */
final class ImportCommand {
  static final Verb VERB =
      new Verb(
          "import",
          List.of("ENTITY", "FILE"),
          Map.of("--token", "TOKEN", "--server", "URL", "--map", "FILE"),
          List.of("--rehearse"),
          (words, terminal) -> new ImportCommand(words, terminal, System.getenv()).run());

  static final int SOME_REFUSED = 3;
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration SAY = Duration.ofSeconds(2);
  private static final int PROBLEMS_SHOWN = 10;

  private final Terminal terminal;
  private final String entity;
  private final Path file;
  private final ObjectNode order;
  private final ImportClient client;
  private long said = System.nanoTime();

  ImportCommand(Words words, Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    entity = words.operands().getFirst();
    file = path("FILE", words.operands().getLast());
    order = words.option("--map").map(ImportCommand::map).orElseGet(ImportCommand::nothing);
    if (words.flag("--rehearse")) {
      order.put("rehearse", true);
    }
    client =
        new ImportClient(
            server(words.option("--server")), token(words, environment), terminal.language());
  }

  private static URI server(Optional<String> given) {
    String text = given.orElse("http://localhost:" + StartOptions.DEFAULT_PORT);
    try {
      URI address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
        return address;
      }
    } catch (IllegalArgumentException none) {
      // told below
    }
    throw new Misunderstood(
        "--server 应为网址，例如 http://localhost:8420，而不是“" + text + "”。",
        "--server must be an address such as http://localhost:8420, not '" + text + "'.");
  }

  /** A token in the environment is not seen by who lists processes. */
  private static String token(Words words, Map<String, String> environment) {
    String token =
        words
            .option("--token")
            .or(() -> Optional.ofNullable(environment.get("YOUKE_TOKEN")))
            .orElse("")
            .strip();
    if (token.isEmpty() || !token.chars().allMatch(c -> c > 32 && c < 127)) {
      throw new Misunderstood(
          "请用 --token（或环境变量 YOUKE_TOKEN）给出个人令牌。",
          "Give a personal token with --token, or in YOUKE_TOKEN.");
    }
    return token;
  }

  private static Path path(String name, String text) {
    try {
      Path path = Path.of(text);
      if (Files.isRegularFile(path)) {
        return path;
      }
    } catch (InvalidPathException impossible) {
      // told below
    }
    throw new Misunderstood(
        name + "：没有文件“" + text + "”。", name + ": there is no file '" + text + "'.");
  }

  private static ObjectNode nothing() {
    return JsonMapper.shared().createObjectNode();
  }

  private static ObjectNode map(String name) {
    try {
      if (JsonMapper.shared().readTree(Files.readAllBytes(path("--map", name)))
          instanceof ObjectNode map) {
        return map;
      }
    } catch (IOException | JacksonException unreadable) {
      // told below
    }
    throw new Misunderstood(
        "--map 应为 JSON 对象，例如 {\"columns\":{\"公司\":\"name\"}}。",
        "--map must hold a JSON object such as {\"columns\":{\"Company\":\"name\"}}.");
  }

  int run() {
    try {
      JsonNode brought = client.bring(entity, file);
      String upload = brought.path("id").asString();
      JsonNode job = client.run(upload, order);
      return follow(upload, job);
    } catch (ImportClient.Refused refused) {
      refused.problems().forEach(problem -> terminal.error(Label.of(problem, problem)));
      return 1;
    } catch (IOException unreached) {
      terminal.error(
          Label.of(
              "无法连接服务器：" + unreached.getMessage(),
              "The server is not reached: " + unreached.getMessage()));
      return 1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private int follow(String upload, JsonNode begun)
      throws IOException, InterruptedException, ImportClient.Refused {
    String id = begun.path("id").asString();
    Thread ending = new Thread(() -> client.cancelQuietly(upload, id), "cancel");
    Runtime.getRuntime().addShutdownHook(ending);
    JsonNode job = begun;
    while (List.of("WAITING", "RUNNING").contains(job.path("state").asString())) {
      Thread.sleep(LOOK);
      job = client.job(upload, id);
      progress(job);
    }
    Runtime.getRuntime().removeShutdownHook(ending);
    return ended(upload, id, job);
  }

  private void progress(JsonNode job) {
    if (System.nanoTime() - said < SAY.toNanos()) {
      return;
    }
    said = System.nanoTime();
    long done = job.path("done").asLong();
    @Nullable Long total = job.has("total") ? job.path("total").asLong() : null;
    terminal.error(
        total == null
            ? Label.of("已处理 %,d 行".formatted(done), "%,d rows done".formatted(done))
            : Label.of(
                "已处理 %,d 行，共约 %,d 行".formatted(done, total),
                "%,d of about %,d rows done".formatted(done, total)));
  }

  private int ended(String upload, String id, JsonNode job)
      throws IOException, InterruptedException, ImportClient.Refused {
    if (job.path("state").asString().equals("FAILED")) {
      for (String message : ImportClient.messages(job.path("problem"))) {
        terminal.error(Label.of(message, message));
      }
      return 1;
    }
    JsonNode result = job.path("result");
    boolean rehearsed = result.path("rehearsed").asBoolean();
    boolean cancelled = job.path("state").asString().equals("CANCELLED");
    terminal.line(summary(result, rehearsed).in(terminal.language()));
    String act = result.path("act").asString("");
    if (!act.isEmpty()) {
      terminal.error(Label.of("可撤销，操作编号 " + act, "It can be undone; its act is number " + act));
    }
    if (cancelled) {
      terminal.error(Label.of("导入已被中止。", "The import was ended."));
    }
    boolean refused = result.path("refused").asLong() > 0;
    if (refused) {
      tellRefused(upload, id, result.path("file").asString(""));
    }
    return cancelled ? 1 : refused ? SOME_REFUSED : 0;
  }

  private static Label summary(JsonNode result, boolean rehearsed) {
    long rows = result.path("rows").asLong();
    long created = result.path("created").asLong();
    long changed = result.path("changed").asLong();
    long same = result.path("unchanged").asLong();
    long refused = result.path("refused").asLong();
    return Label.of(
        (rehearsed ? "演练" : "导入")
            + "：%,d 行，新建 %,d，更新 %,d，未变 %,d，拒绝 %,d".formatted(rows, created, changed, same, refused),
        (rehearsed ? "Rehearsed" : "Imported")
            + " %,d rows: %,d created, %,d changed, %,d the same, %,d refused"
                .formatted(rows, created, changed, same, refused));
  }

  private void tellRefused(String upload, String id, String name)
      throws IOException, InterruptedException, ImportClient.Refused {
    List<String> shown = new ArrayList<>();
    for (JsonNode row : client.problems(upload, id).path("problems")) {
      for (JsonNode problem : row.path("problems")) {
        String column = problem.path("column").asString("");
        String message = problem.path("message").asString();
        shown.add(
            row.path("row").asLong() + (column.isEmpty() ? "" : " " + column) + ": " + message);
      }
    }
    shown.stream()
        .limit(PROBLEMS_SHOWN)
        .forEach(line -> terminal.error(Label.of("第 " + line, "Row " + line)));
    Path beside = free(name);
    client.refused(upload, id, beside);
    terminal.error(
        Label.of(
            "被拒绝的行及原因已保存到 " + beside + "，修改后可再次导入。",
            "The refused rows with the reasons are in "
                + beside
                + "; mend and import them again."));
  }

  /** A new file beside the table; nothing that lies there is written over. */
  private Path free(String name) {
    String plain = Path.of(name.isEmpty() ? "refused.csv" : name).getFileName().toString();
    int dot = plain.lastIndexOf('.');
    String stem = dot < 0 ? plain : plain.substring(0, dot);
    String ending = dot < 0 ? "" : plain.substring(dot);
    Path beside = file.resolveSibling(plain);
    for (int i = 2; Files.exists(beside); i++) {
      beside = file.resolveSibling(stem + " (" + i + ")" + ending);
    }
    return beside;
  }
}
