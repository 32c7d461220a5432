package adamp.properties.report.certificate;

import java.io.Serial;

/** A certificate cannot be read; the message is one line: what, where, how to mend. */
public final class CertificateException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public CertificateException(String message) {
        super(message);
    }

    public CertificateException(String message, Throwable cause) {
        super(message, cause);
    }
}
