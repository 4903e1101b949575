package youke.server.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import youke.server.sheet.SheetProblem.Code;

/**
 * One part of a workbook read tag by tag. A document type declaration ends the reading, so that
 * there are neither entities nor anything fetched from elsewhere.
 */
final class XmlPart implements AutoCloseable {
  private static final XMLInputFactory FACTORY = factory();

  private final PartStream stream;
  private final XMLStreamReader xml;
  private final int longestText;
  private SheetPlace place;

  XmlPart(PartStream stream, SheetPlace place, SheetLimits limits) {
    this.stream = stream;
    this.place = place;
    longestText = limits.cellChars();
    try {
      xml = FACTORY.createXMLStreamReader(stream);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Says where the reading is, for the message if it fails. */
  void at(SheetPlace now) {
    place = now;
  }

  /** The next event, one of {@link XMLStreamConstants}; {@code END_DOCUMENT} at the end. */
  int next() {
    try {
      int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
      stream.token();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw SheetProblem.of(Code.FORBIDDEN_XML, place).refused();
      }
      return event;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Goes on to the next opening tag; false at the end. */
  boolean nextStart() {
    int event = next();
    while (event != XMLStreamConstants.START_ELEMENT) {
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
      event = next();
    }
    return true;
  }

  /** The tag's name without prefix. */
  String name() {
    return xml.getLocalName();
  }

  /** An attribute of the tag by its name without prefix. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute that stands in a namespace of its own, such as {@code r:id}. */
  @Nullable String qualified(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals(name) && namespace != null && !namespace.isEmpty()) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute that must be there. */
  String required(String name) {
    String value = attribute(name);
    if (value == null) {
      throw broken(null);
    }
    return value;
  }

  /** The text up to the end of the open tag; tags inside it are passed over. */
  String text() {
    String single = "";
    StringBuilder several = null;
    int depth = 1;
    while (depth > 0) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (several != null) {
            several.append(xml.getText());
          } else if (single.isEmpty()) {
            single = xml.getText();
          } else {
            several = new StringBuilder(single).append(xml.getText());
          }
          checkLength(several == null ? single.length() : several.length());
        }
        case XMLStreamConstants.END_DOCUMENT -> throw broken(null);
        default -> {}
      }
    }
    return several == null ? single : several.toString();
  }

  /** The text of a shared or inline string up to the end of its tag, without phonetic hints. */
  String richText() {
    String single = "";
    StringBuilder several = null;
    int depth = 1;
    while (depth > 0) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (name().equals("t")) {
          String run = XmlText.decoded(text());
          if (several != null) {
            several.append(run);
          } else if (single.isEmpty()) {
            single = run;
          } else {
            several = new StringBuilder(single).append(run);
          }
          checkLength(several == null ? single.length() : several.length());
        } else if (name().equals("rPh")) {
          text();
        } else {
          depth++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        throw broken(null);
      }
    }
    return several == null ? single : several.toString();
  }

  private void checkLength(int length) {
    if (length > longestText) {
      throw new SheetProblem(Code.CELL_TOO_LONG, place, String.valueOf(longestText)).refused();
    }
  }

  SheetRefused broken(@Nullable Exception cause) {
    SheetProblem problem = SheetProblem.of(Code.WORKBOOK_BROKEN, place);
    return cause == null ? problem.refused() : problem.refused(cause);
  }

  double progress() {
    return stream.progress();
  }

  /** Reads the part to its end although nothing more is wanted, so that damage shows. */
  void drain() {
    try {
      stream.drain();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public void close() {
    try {
      xml.close();
      stream.close();
    } catch (XMLStreamException | IOException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
