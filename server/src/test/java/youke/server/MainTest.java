package youke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import youke.kernel.text.Language;

final class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void namesTheUnknownCommandInTheLanguageOfTheTerminal() {
    assertThat(run(Language.ZH, "strat")).isEqualTo(2);
    assertThat(said(err)).contains("不认识命令“strat”").contains("用法：youke start");
    err.reset();
    assertThat(run(Language.EN, "strat")).isEqualTo(2);
    assertThat(said(err)).contains("Unknown command 'strat'").contains("Usage: youke start");
    assertThat(said(out)).isEmpty();
  }

  @Test
  void namesTheUnknownOptionOfStart() {
    assertThat(run(Language.EN, "start", "--prot", "80")).isEqualTo(2);
    assertThat(said(err)).contains("Unknown option '--prot'").contains("--port N");
  }

  @Test
  void speaksChineseWhereTheTerminalDoes() {
    assertThat(Main.language(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Language.ZH);
    assertThat(Main.language(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C.UTF-8")))
        .isEqualTo(Language.EN);
    assertThat(Main.language(Map.of("YOUKE_LANGUAGE", "zh", "LC_ALL", "C.UTF-8")))
        .isEqualTo(Language.ZH);
    assertThat(Main.language(Map.of())).isEqualTo(Language.EN);
  }

  @Test
  void saysThatThePortIsTakenBeforeItTouchesAnyData(@TempDir Path folder) throws IOException {
    try (ServerSocket stranger = new ServerSocket(0)) {
      String port = Integer.toString(stranger.getLocalPort());
      int code = run(Language.EN, "start", "--port", port, "--data", folder.toString());
      assertThat(code).isEqualTo(1);
      assertThat(said(err)).contains("Port " + port + " cannot be used").contains("--port");
      assertThat(folder.resolve("postgres")).doesNotExist();
    }
  }

  @Test
  void saysThatTheDatabaseIsNotReached(@TempDir Path folder) throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    int code =
        run(
            Language.EN,
            "start",
            "--port=0",
            "--data=" + folder,
            "--database=jdbc:postgresql://127.0.0.1:" + free + "/youke");
    assertThat(code).isEqualTo(1);
    assertThat(said(err)).contains("The database of --database is not reached");
  }

  @Test
  void saysThatTheDataFolderIsAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "not a folder");
    assertThat(run(Language.EN, "start", "--port=0", "--data=" + file)).isEqualTo(1);
    assertThat(said(err)).contains("cannot be used").contains(file.toString());
  }

  private int run(Language language, String... words) {
    return Main.run(
        List.of(words),
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            language));
  }

  private static String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
