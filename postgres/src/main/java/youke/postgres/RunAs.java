package youke.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * The user as whom PostgreSQL runs: it refuses to be root, so root steps into a user namespace, or,
 * where that is forbidden, becomes an unprivileged account that owns the cluster.
 *
 * @param prefix the words before each command, none for an ordinary user
 * @param account the account that must own the cluster, absent if it is the one of this process
 */
record RunAs(List<String> prefix, Optional<Account> account) {
  /** An account of the machine, by its user and group number. */
  record Account(int user, int group) {}

  private static final RunAs MYSELF = new RunAs(List.of(), Optional.empty());
  private static final RunAs NAMESPACE = new RunAs(List.of("unshare", "-U"), Optional.empty());
  private static final List<String> ACCOUNTS = List.of("youke", "postgres", "nobody");

  /**
   * The user for the cluster in {@code data}.
   *
   * @throws PostgresFailure when this process is root and no way out of it works
   */
  static RunAs choose(Binaries binaries, DataFolder data) throws IOException {
    return choose(binaries, data, NAMESPACE);
  }

  static RunAs choose(Binaries binaries, DataFolder data, RunAs namespace) throws IOException {
    if (!isRoot()) {
      return MYSELF;
    }
    Path cluster = data.cluster();
    int owner = Files.isDirectory(cluster) ? Folders.owner(cluster) : 0;
    if (owner != 0) {
      return as(
          new Account(owner, (Integer) Files.getAttribute(cluster, "unix:gid")), binaries, data);
    }
    if (namespace.runs(binaries)) {
      return namespace;
    }
    return as(anUnprivilegedAccount(), binaries, data);
  }

  /** The command as this user. */
  List<String> command(List<String> command) {
    return Commands.concat(prefix, command);
  }

  /** Gives what this process made to the user who shall work with it. */
  void own(Path path) throws IOException {
    if (account.isPresent()) {
      Folders.give(path, account.get().user(), account.get().group());
    }
  }

  private boolean runs(Binaries binaries) {
    return Commands.run(command(List.of(binaries.program("postgres"), "--version"))).well();
  }

  private static boolean isRoot() {
    return "0".equals(Commands.run(List.of("id", "-u")).output());
  }

  private static RunAs as(Account account, Binaries binaries, DataFolder data) throws IOException {
    RunAs other =
        new RunAs(
            List.of(
                "setpriv",
                "--reuid=" + account.user(),
                "--regid=" + account.group(),
                "--clear-groups"),
            Optional.of(account));
    // the account must be able to pass through, and only pass: what lies here stays root's
    Files.setPosixFilePermissions(data.path(), PosixFilePermissions.fromString("rwx--x--x"));
    if (!other.runs(binaries)) {
      throw new PostgresFailure(
          ("PostgreSQL refuses to run as root, this machine forbids user namespaces, and user number %d cannot reach %s. "
                  + "Start as an ordinary user, or choose a data folder that every user can pass through.")
              .formatted(account.user(), binaries.home()),
          "PostgreSQL 不能以 root 运行，本机禁止用户命名空间，且用户号 %d 无法访问 %s。请用普通用户启动，或选择所有用户都可通过的数据目录。"
              .formatted(account.user(), binaries.home()));
    }
    return other;
  }

  private static Account anUnprivilegedAccount() {
    for (String name : ACCOUNTS) {
      Commands.Ended user = Commands.run(List.of("id", "-u", name));
      Commands.Ended group = Commands.run(List.of("id", "-g", name));
      if (user.well() && group.well()) {
        return new Account(Integer.parseInt(user.output()), Integer.parseInt(group.output()));
      }
    }
    throw new PostgresFailure(
        "PostgreSQL refuses to run as root and this machine has no account named %s: start as an ordinary user."
            .formatted(String.join(", ", ACCOUNTS)),
        "PostgreSQL 不能以 root 运行，且本机没有名为 %s 的账户：请用普通用户启动。".formatted(String.join("、", ACCOUNTS)));
  }
}
