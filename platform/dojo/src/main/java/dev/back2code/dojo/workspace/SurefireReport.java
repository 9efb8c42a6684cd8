package dev.back2code.dojo.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One {@code TEST-*.xml} of Surefire. */
final class SurefireReport {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    private final Set<String> passed;
    private final Set<String> failed;
    private String test = "";

    private SurefireReport(Set<String> passed, Set<String> failed) {
        this.passed = passed;
        this.failed = failed;
    }

    /** Adds each test, {@code Class.method}, to one of the sets; a report that is half written adds what it holds. */
    static void read(Path report, Set<String> passed, Set<String> failed) {
        SurefireReport tests = new SurefireReport(passed, failed);
        try (InputStream content = Files.newInputStream(report)) {
            for (XMLStreamReader xml = XML.createXMLStreamReader(content); xml.hasNext(); ) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    tests.element(xml);
                }
            }
        } catch (IOException | XMLStreamException e) {
            passed.remove(tests.test);
        }
    }

    private void element(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "testcase" -> {
                test = name(xml);
                passed.add(test);
            }
            case "failure", "error" -> {
                passed.remove(test);
                failed.add(test);
            }
            case "skipped" -> passed.remove(test);
            default -> {}
        }
    }

    // A parameterized test is named method(Type)[1].
    private static String name(XMLStreamReader xml) {
        String type = xml.getAttributeValue(null, "classname");
        String method = xml.getAttributeValue(null, "name").replaceFirst("\\W.*", "");
        return type.substring(type.lastIndexOf('.') + 1) + "." + method;
    }
}
