package adamp.optimizer.gpu.emulator.sanitize;

import adamp.optimizer.gpu.GpuException;

/** A kernel did what it must not do. The launch stops there; memory keeps what was written before. */
public class SanitizerException extends GpuException {
    private final Check check;
    private final transient Site site;

    public SanitizerException(Check check, Site site, String detail) {
        super(site + ": " + check.meaning() + (detail.isEmpty() ? "" : ": " + detail));
        this.check = check;
        this.site = site;
    }

    public Check check() {
        return check;
    }

    public Site site() {
        return site;
    }
}
