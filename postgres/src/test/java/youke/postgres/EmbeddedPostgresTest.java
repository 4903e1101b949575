package youke.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static youke.postgres.Ask.ask;
import static youke.postgres.Ask.tell;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedPostgresTest {
  @TempDir Path temporary;
  Path folder = Path.of("");
  Options options = Options.product();

  @BeforeEach
  void sharesTheUnpackedPrograms() throws IOException {
    folder = temporary.resolve("data");
    options = new Options(false, 20, Optional.of(Cache.folder()), false);
  }

  @Test
  void keepsDataPasswordAndAddressOverARestart() throws SQLException {
    String address;
    String password;
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      tell(server, "create table note as select '第一条' as text");
      address = server.jdbcUrl();
      password = server.password();
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      assertThat(ask(server, "select text from note")).isEqualTo("第一条");
      assertThat(server.jdbcUrl()).isEqualTo(address);
      assertThat(server.password()).isEqualTo(password);
    }
  }

  @Test
  void leavesNoServerBehindWhenClosed() {
    EmbeddedPostgres server = EmbeddedPostgres.start(folder, options);
    long pid = server.pid();
    server.close();
    server.close();
    assertThat(ProcessHandle.of(pid)).isEmpty();
  }

  @Test
  void keepsWhatItAcknowledged() throws SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, Options.product())) {
      assertThat(
              List.of(
                  ask(server, "show fsync"),
                  ask(server, "show synchronous_commit"),
                  ask(server, "show full_page_writes"),
                  ask(server, "show data_checksums")))
          .containsOnly("on");
    }
  }

  @Test
  void sortsByCodePointUnlessAColumnChoosesPinyin() throws SQLException {
    String sorted =
        "select string_agg(name, ' ' order by name %s) from unnest(array['重庆','北京','阿明']) name";
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      assertThat(ask(server, sorted.formatted(""))).isEqualTo("北京 重庆 阿明");
      assertThat(ask(server, sorted.formatted("collate \"zh-x-icu\""))).isEqualTo("阿明 北京 重庆");
      assertThat(ask(server, "select lower('ÄÖ')")).isEqualTo("äö");
    }
  }

  @Test
  void admitsNobodyWithoutThePassword() {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      for (String user : List.of("youke", "postgres")) {
        assertThatThrownBy(() -> ask(server.jdbcUrl(), user, "guess", "select 1"))
            .hasMessageContaining("password authentication failed");
      }
    }
  }

  @Test
  void listensOnTheLoopbackAddressAlone() throws IOException, SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      int port = Integer.parseInt(ask(server, "show port"));
      List<InetAddress> others =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> !address.isLoopbackAddress())
              .toList();
      for (InetAddress other : others) {
        try (Socket socket = new Socket()) {
          assertThatThrownBy(() -> socket.connect(new InetSocketAddress(other, port), 500))
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  @Test
  void keepsItsFolderAndPasswordsFromOtherUsers() throws IOException {
    EmbeddedPostgres.start(folder, options).close();
    for (Path open :
        List.of(folder, folder.resolve("postgres"), folder.resolve("postgres.properties"))) {
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      assertThat(server.pid()).isPositive();
      assertThat(rights(folder)).isEqualTo("rwx------");
      assertThat(rights(folder.resolve("postgres"))).isEqualTo("rwx------");
      assertThat(rights(folder.resolve("postgres.properties"))).isEqualTo("rw-------");
    }
  }

  @Test
  void movesToAnotherPortWhenItsOwnWasTaken() throws IOException, SQLException {
    EmbeddedPostgres.start(folder, options).close();
    int port = Credentials.read(folder.resolve("postgres.properties")).orElseThrow().port();
    try (java.net.ServerSocket stranger =
            new java.net.ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      assertThat(stranger.isBound()).isTrue();
      assertThat(ask(server, "show port")).isNotEqualTo(Integer.toString(port));
    }
  }

  @Test
  void refusesAFolderThatThisProcessAlreadyHolds() throws SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      for (int again = 0; again < 2; again++) {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, options))
            .isInstanceOf(PostgresFailure.class)
            .hasMessageContaining("Another Youke")
            .hasMessageContaining(folder.toString());
      }
      assertThat(ask(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void refusesDataOfAnotherMajorVersion() throws IOException {
    EmbeddedPostgres.start(folder, options).close();
    Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, options))
        .isInstanceOf(PostgresFailure.class)
        .hasMessageContaining("PostgreSQL 17")
        .hasMessageContaining("18.");
  }

  @Test
  void saysWhichFileIsMissingWhenThePasswordsAreLost() throws IOException {
    EmbeddedPostgres.start(folder, options).close();
    Files.delete(folder.resolve("postgres.properties"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, options))
        .isInstanceOfSatisfying(
            PostgresFailure.class,
            failure -> {
              assertThat(failure.english()).contains("postgres.properties");
              assertThat(failure.chinese()).contains("postgres.properties").contains("备份");
            });
  }

  @Test
  void passesOnWhatTheServerSaidWhenItDoesNotStart() throws IOException {
    EmbeddedPostgres.start(folder, options).close();
    Files.writeString(folder.resolve("postgres.conf"), "shared_bufers = 1GB\n");
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, options))
        .isInstanceOf(PostgresFailure.class)
        .hasMessageContaining("shared_bufers");
    Files.delete(folder.resolve("postgres.conf"));
    EmbeddedPostgres.start(folder, options).close();
  }

  @Test
  void beginsAnewAfterAnInterruptedFirstStart() throws IOException, SQLException {
    Files.createDirectories(folder.resolve("postgres.new/base"));
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      assertThat(ask(server, "select current_database()")).isEqualTo("youke");
    }
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
