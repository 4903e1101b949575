package youke.server.sheet;

/**
 * Something that a file's owner has to know or mend.
 *
 * @param detail what the message names, such as the kind of file found; "" where it names nothing
 */
public record SheetProblem(Code code, SheetPlace place, String detail) {

  /** The closed list of what can be wrong with a table. */
  public enum Code {
    EMPTY_FILE("文件是空的，没有可读的内容。请选有数据的文件。", "The file is empty. Choose one that holds rows."),
    NOT_A_TABLE(
        "这不是表格文件，而是%s。请提供 CSV、TSV 或 xlsx 文件。",
        "This is not a table but %s. Bring a CSV, TSV or xlsx file."),
    NOT_TEXT(
        "文件内容既不是文字也不是 xlsx 工作簿，无法作为表格读取。请提供 CSV、TSV 或 xlsx 文件。",
        "The file is neither text nor an xlsx workbook and cannot be read as a table. Bring a CSV, TSV or xlsx file."),
    WEB_PAGE(
        "这是网页或 XML，只是用了表格的文件名。请用 Excel 或 WPS 打开后另存为 xlsx。",
        "This is a web page or XML under a table's name. Open it in Excel or WPS and save it as xlsx."),
    OLD_WORKBOOK(
        "这是旧格式的工作簿（%s）。请用 Excel 或 WPS 另存为 xlsx。",
        "This is a workbook in another format (%s). Save it as xlsx in Excel or WPS."),
    ENCRYPTED("工作簿有打开密码，无法读取。请去掉密码后再试。", "The workbook has a password. Remove it and try again."),
    WORKBOOK_BROKEN(
        "工作簿已损坏或不完整，无法读取。请重新下载或用 Excel 修复后另存。",
        "The workbook is damaged or cut off. Fetch it again, or repair it in Excel and save it."),
    FORBIDDEN_XML(
        "工作簿里有文档类型声明或实体，出于安全不予读取。",
        "The workbook contains a document type declaration or entities, which are not read for safety."),
    INFLATES_TOO_FAR(
        "文件解压后过大（%s），可能是压缩炸弹，已停止读取。",
        "The file unpacks to far too much (%s) and may be a zip bomb; reading was stopped."),
    TOO_MANY_PARTS("工作簿内部的部件太多（%s）。", "The workbook has too many parts inside (%s)."),
    NO_SHEET(
        "工作簿里没有可读的工作表。请填好数据后再保存。",
        "The workbook has no sheet with cells. Fill one in and save it again."),
    NO_SUCH_SHEET("工作簿里没有名为“%s”的工作表。", "The workbook has no sheet named \"%s\"."),
    TOO_MANY_COLUMNS("列数超过上限 %s。", "There are more than %s columns."),
    CELL_TOO_LONG(
        "单元格超过 %s 个字符，可能是前面少了一个引号。",
        "A cell is longer than %s characters; perhaps a quote is missing before it."),
    UNCLOSED_QUOTE("这里开始的引号直到文件末尾都没有结束。", "The quote that begins here never ends."),
    STRAY_QUOTE(
        "引号结束后还有文字，已按原文连在一起读取。",
        "Text follows a closing quote; it was read as part of the same cell."),
    CELLS_JOINED(
        "这一行多出 %s 格，可能是文字里的分隔符没有加引号；以空格开头的内容已并入前一格。",
        "The row has %s cells too many, probably by delimiters that were not quoted; what begins with a space was joined to the cell before."),
    NUL_CHARACTER(
        "单元格里有空字符（NUL），已换成“\uFFFD”。", "The cell contains a NUL character, read as \"\uFFFD\"."),
    UNREADABLE_BYTES(
        "有字节不符合 %s 编码，已换成“\uFFFD”。", "Some bytes are not valid %s and were read as \"\uFFFD\"."),
    FORMULA_WITHOUT_RESULT(
        "公式没有保存结果，读作空。请用 Excel 打开并保存一次。",
        "The formula has no saved result and was read as blank. Open and save the file in Excel once."),
    TEXT_TOO_LONG_FOR_XLSX(
        "文字超过 xlsx 单元格上限 32,767 个字符，请改用 CSV。",
        "The text is longer than the 32,767 characters of an xlsx cell; use CSV instead.");

    private final String zh;
    private final String en;

    Code(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  static SheetProblem of(Code code) {
    return new SheetProblem(code, SheetPlace.FILE, "");
  }

  static SheetProblem of(Code code, SheetPlace place) {
    return new SheetProblem(code, place, "");
  }

  SheetRefused refused() {
    return new SheetRefused(this);
  }

  SheetRefused refused(Throwable cause) {
    return new SheetRefused(this, cause);
  }

  /** The message in Chinese, with the place in front. */
  public String zh() {
    String said = code.zh.formatted(detail);
    return place.zh().isEmpty() ? said : place.zh() + "：" + said;
  }

  /** The message in English, with the place in front. */
  public String en() {
    String said = code.en.formatted(detail);
    return place.en().isEmpty() ? said : place.en() + ": " + said;
  }
}
