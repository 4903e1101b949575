package youke.kernel.schema;

/** One point in which two sets of tables differ; people read it as a line. */
sealed interface Difference {
  /** Name of the table. */
  String table();

  /** The line that people read. */
  String told();

  record TableMissing(String table) implements Difference {
    @Override
    public String told() {
      return "table %s is missing".formatted(table);
    }
  }

  record TableLeft(String table) implements Difference {
    @Override
    public String told() {
      return "table %s is no longer wanted".formatted(table);
    }
  }

  record ColumnMissing(String table, Column column) implements Difference {
    @Override
    public String told() {
      return "column %s.%s is missing".formatted(table, column.sql());
    }
  }

  record ColumnChanged(String table, Column wanted, Column found) implements Difference {
    @Override
    public String told() {
      return "column %s.%s shall be %s".formatted(table, found.sql(), wanted.sql());
    }
  }

  record ColumnLeft(String table, Column column) implements Difference {
    @Override
    public String told() {
      return "column %s.%s is no longer wanted".formatted(table, column.sql());
    }
  }

  /** An index or a constraint; {@code definition} as PostgreSQL describes it. */
  record PartMissing(String table, String name, String definition, boolean index)
      implements Difference {
    @Override
    public String told() {
      return "%s: %s is missing: %s".formatted(table, name, definition);
    }
  }

  record PartChanged(String table, String name, String wanted, String found) implements Difference {
    @Override
    public String told() {
      return "%s: %s is %s and shall be %s".formatted(table, name, found, wanted);
    }
  }

  record PartLeft(String table, String name, boolean index) implements Difference {
    @Override
    public String told() {
      return "%s: %s is no longer wanted".formatted(table, name);
    }
  }
}
