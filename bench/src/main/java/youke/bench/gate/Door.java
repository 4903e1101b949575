package youke.bench.gate;

import java.util.List;

/** A way to the records of the book, as one of several who ask at the same time has it. */
interface Door extends AutoCloseable {
  void get(long account);

  void list();

  void change(long account, String website);

  /** Looks for what was typed among these entities, or among all of them when none is named. */
  void search(String typed, List<String> entities);

  void create(String name, String creditCode);

  @Override
  void close();
}
