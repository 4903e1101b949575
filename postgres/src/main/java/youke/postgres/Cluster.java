package youke.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's own folder of files: made once, configured before each start. */
record Cluster(DataFolder data, Binaries binaries, RunAs runAs) {

  Path path() {
    return data.cluster();
  }

  /**
   * Makes the cluster if there is none: UTF-8, sorted by code point (columns choose their own
   * collation), page checksums, no role without a password. Made beside its place and moved there
   * when whole.
   */
  void create(Credentials credentials, boolean durable) throws IOException {
    Path fresh = data.path().resolve("postgres.new");
    Folders.delete(fresh);
    Folders.createPrivate(fresh);
    runAs.own(fresh);
    Path password = data.path().resolve("postgres.password");
    Files.deleteIfExists(password);
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(password, credentials.adminPassword() + "\n");
      runAs.own(password);
      List<String> command =
          new ArrayList<>(
              List.of(
                  binaries.program("initdb"),
                  "--pgdata=" + fresh,
                  "--username=" + Credentials.ADMIN,
                  "--pwfile=" + password,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--data-checksums"));
      if (!durable) {
        command.add("--no-sync");
      }
      Commands.Ended ended = Commands.run(runAs.command(command));
      if (!ended.well()) {
        throw new PostgresFailure(
            "PostgreSQL could not make its files in %s:\n%s".formatted(fresh, ended.output()),
            "PostgreSQL 无法在 %s 中创建文件：\n%s".formatted(fresh, ended.output()));
      }
      Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(password);
    }
  }

  boolean exists() {
    return Files.isDirectory(path());
  }

  /**
   * Refuses a cluster of another major version, which the programs could not read.
   *
   * @throws PostgresFailure saying both versions
   */
  void checkVersion() throws IOException {
    String found = Files.readString(path().resolve("PG_VERSION")).strip();
    String ours = Binaries.version();
    if (!ours.startsWith(found + ".")) {
      throw new PostgresFailure(
          "The data in %s were written by PostgreSQL %s, this Youke brings %s. Start the Youke that wrote them and export from it."
              .formatted(path(), found, ours),
          "%s 中的数据由 PostgreSQL %s 写入，而此版本友客自带 %s。请用写入数据的友客版本启动并导出。".formatted(path(), found, ours));
    }
  }

  /**
   * Gives the files to the user who runs the server and writes its settings; answers whether any
   * setting changed.
   */
  boolean configure(Settings settings) throws IOException {
    Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rwx------"));
    boolean changed = put("postgresql.conf", settings.configuration());
    changed |= put("pg_hba.conf", Settings.admission());
    runAs.own(path());
    return changed;
  }

  /**
   * Starts a server in a session of its own, so that Ctrl-C reaches the product alone, which then
   * stops it.
   */
  Postmaster spawn(int port) throws IOException {
    List<String> server =
        List.of(
            binaries.program("postgres"), "-D", path().toString(), "-p", Integer.toString(port));
    List<String> detached =
        Files.isExecutable(Path.of("/usr/bin/setsid")) || Files.isExecutable(Path.of("/bin/setsid"))
            ? List.of("setsid")
            : List.of();
    Process process =
        Commands.quiet(Commands.concat(detached, runAs.command(server)))
            .directory(path().toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(data.startLog().toFile())
            .start();
    return Postmaster.started(process, path());
  }

  private boolean put(String name, String text) throws IOException {
    Path file = path().resolve(name);
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return false;
    }
    Path fresh = path().resolve(name + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }
}
