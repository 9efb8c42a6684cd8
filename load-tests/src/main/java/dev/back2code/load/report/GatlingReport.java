package dev.back2code.load.report;

import dev.back2code.load.lab.Implementation;

/** Where Gatling's own report of an implementation is, seen from the comparison page. */
final class GatlingReport {

    private GatlingReport() {}

    static String link(Implementation who) {
        return who + "/index.html";
    }
}
