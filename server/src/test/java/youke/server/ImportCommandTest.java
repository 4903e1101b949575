package youke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import youke.kernel.record.ActKind;
import youke.kernel.record.Intent;
import youke.kernel.record.Records;
import youke.kernel.record.Step;
import youke.kernel.text.Language;
import youke.org.Directory;
import youke.postgres.TestDatabase;
import youke.server.book.BookPeople;
import youke.server.book.FirstPerson;
import youke.server.signin.PracticeToken;

/** {@code youke import} against a server as it is started, with a token of a person's own. */
final class ImportCommandTest {
  @TempDir private static @Nullable Path data;
  private static @Nullable TestDatabase named;
  private static @Nullable Database database;
  private static @Nullable Served server;
  private static String token = "";
  private static String strangerToken = "";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private @Nullable Path folder;

  @BeforeAll
  static void open() throws Exception {
    TestDatabase fresh = TestDatabase.fresh();
    named = fresh;
    StartOptions options =
        new StartOptions(
            0,
            Optional.of("127.0.0.1"),
            java.util.Objects.requireNonNull(data),
            Optional.of(fresh.jdbcUrl()),
            Optional.empty(),
            Optional.of("chemical"));
    Database pool =
        Database.open(
            options,
            Map.of(
                "YOUKE_DATABASE_USER", fresh.user(), "YOUKE_DATABASE_PASSWORD", fresh.password()));
    database = pool;
    Served served = Served.start(options, pool);
    server = served;
    Records records = served.book().records();
    Directory directory = served.book().directory();
    long administrator = new FirstPerson(records, directory).administrator();
    strangerToken = token(pool, directory, administrator);
    long seller = records.newId();
    records
        .run(
            directory.caller(administrator).orElseThrow(),
            Intent.of(ActKind.BATCH),
            List.of(
                new Step.Create("employee", seller, Map.of("name", "陈思远", "login", "chen")),
                new Step.Create(
                    "roleAssignment",
                    records.newId(),
                    Map.of("employee", youke.kernel.model.Ref.to(seller), "role", "SALES"))))
        .orThrow();
    token = token(pool, directory, seller);
  }

  private static String token(Database pool, Directory directory, long person) {
    return PracticeToken.make(
        pool.pool(), new BookPeople(directory), Clock.systemUTC(), true, Long.toString(person));
  }

  @AfterAll
  static void close() {
    Stream.of(server, database, named)
        .forEach(
            one -> {
              try {
                if (one != null) {
                  one.close();
                }
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
  }

  @AfterEach
  void forget() {
    out.reset();
    err.reset();
  }

  private int run(Language language, String token, String... more) {
    List<String> words = new ArrayList<>(List.of("import"));
    words.addAll(List.of(more));
    words.addAll(
        List.of(
            "--token",
            token,
            "--server",
            "http://127.0.0.1:" + java.util.Objects.requireNonNull(server).port()));
    return Main.run(
        words,
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            language));
  }

  private static String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(java.util.Objects.requireNonNull(folder).resolve(name), content);
  }

  @Test
  void bringsATableAndSaysWhatItCameTo() throws IOException {
    Path table = file("客户.csv", "客户名称,简称\n上海化工,上化\n宁波石化,甬化\n");
    assertThat(run(Language.ZH, token, "account", table.toString())).isZero();
    assertThat(said(out)).isEqualTo("导入：2 行，新建 2，更新 0，未变 0，拒绝 0\n");
    assertThat(said(err)).contains("可撤销，操作编号 ");
  }

  @Test
  void savesRefusedRowsBesideTheTableAndWritesOverNothing() throws IOException {
    Path table = file("a.csv", "Name,Life cycle\nOne,Nonsense\nTwo,Active\n");
    assertThat(run(Language.EN, token, "account", table.toString(), "--rehearse")).isEqualTo(3);
    assertThat(said(out)).startsWith("Rehearsed 2 rows: ").endsWith(" 1 refused\n");
    assertThat(said(err)).contains("Row 2 Life cycle: ", "Nonsense").doesNotContain("undone");
    err.reset();
    assertThat(run(Language.EN, token, "account", table.toString(), "--rehearse")).isEqualTo(3);
    try (Stream<Path> files = Files.list(table.getParent())) {
      assertThat(files.map(path -> path.getFileName().toString()).filter(n -> !n.equals("a.csv")))
          .hasSize(2)
          .allSatisfy(
              name ->
                  assertThat(Files.readString(table.resolveSibling(name)))
                      .contains("One,Nonsense")
                      .doesNotContain("Two"));
    }
  }

  @Test
  void followsAMap() throws IOException {
    Path table = file("b.csv", "Firma;Land\nMüller;Deutschland\n");
    Path map = file("map.json", "{\"columns\":{\"Firma\":\"name\",\"Land\":\"country\"}}");
    assertThat(run(Language.EN, token, "account", table.toString(), "--map", map.toString()))
        .isZero();
    assertThat(said(out)).startsWith("Imported 1 rows: 1 created");
    Path wrong = file("wrong.json", "{\"columns\":{\"Firma\":\"nothing\"}}");
    assertThat(run(Language.EN, token, "account", table.toString(), "--map", wrong.toString()))
        .isEqualTo(1);
    assertThat(said(err)).contains("columns.Firma: ");
  }

  @Test
  void hasNoMoreRightsThanWhoeverTheTokenBelongsTo() throws IOException {
    Path table = file("c.csv", "客户名称\n甲\n");
    assertThat(run(Language.ZH, strangerToken, "account", table.toString())).isEqualTo(1);
    assertThat(said(out)).isEmpty();
    err.reset();
    assertThat(run(Language.ZH, "yk_nonsense", "account", table.toString())).isEqualTo(1);
    assertThat(said(err)).contains("请先登录");
    assertThat(run(Language.ZH, token, "nothing", table.toString())).isEqualTo(1);
  }

  @Test
  void saysWhatItDidNotUnderstand() throws IOException {
    Path table = file("d.csv", "客户名称\n甲\n");
    assertThat(run(Language.EN, token, "account", "nowhere.csv")).isEqualTo(2);
    assertThat(said(err)).contains("there is no file 'nowhere.csv'");
    assertThat(run(Language.EN, "", "account", table.toString())).isEqualTo(2);
    Path map = file("bad.json", "[1,");
    assertThat(run(Language.EN, token, "account", table.toString(), "--map", map.toString()))
        .isEqualTo(2);
    assertThat(said(err)).contains("--map must hold a JSON object");
  }

  @Test
  void saysThatTheServerIsNotReached() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Path table = file("e.csv", "客户名称\n甲\n");
    Terminal terminal =
        new Terminal(
            new PrintStream(out), new PrintStream(err, true, StandardCharsets.UTF_8), Language.EN);
    assertThat(
            Main.run(
                List.of(
                    "import",
                    "account",
                    table.toString(),
                    "--token=x",
                    "--server=http://127.0.0.1:" + free),
                terminal))
        .isEqualTo(1);
    assertThat(said(err)).contains("The server is not reached");
  }
}
