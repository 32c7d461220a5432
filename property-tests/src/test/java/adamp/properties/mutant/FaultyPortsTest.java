package adamp.properties.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adamp.properties.cases.Family;
import adamp.properties.certify.CertificateJson;
import adamp.properties.certify.Certification;
import adamp.properties.certify.Certified;
import adamp.properties.certify.Subject;
import adamp.properties.certify.Verdict;
import adamp.properties.certify.Waivers;
import adamp.properties.certify.WaiversFile;
import adamp.properties.rule.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** A port with a planted fault is not certified, and the failure is made small. */
class FaultyPortsTest {
    private static Subject faulty(String name) {
        Fault fault = FaultsTest.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Certified.subject(name, fault::factory);
    }

    @Test
    void theRightOneIsCertified() {
        Subject subject = Certified.subject("plain", PlainPortFactory::plain);
        assertEquals(
                Verdict.CERTIFIED, Certified.quick(subject, Algorithm.SGDP).verdict());
    }
}
