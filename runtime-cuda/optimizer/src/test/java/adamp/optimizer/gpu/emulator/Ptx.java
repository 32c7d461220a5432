package adamp.optimizer.gpu.emulator;

/** PTX texts of one small kernel {@code k(u64 a)}. */
final class Ptx {
    /** The line of the first instruction of {@link #kernel}. */
    static final int FIRST_LINE = 15;

    private Ptx() {}

    /**
     * A kernel whose body follows these declarations: thread number in %r1, block number in %r2, the address a in %rd1,
     * a + 4 * thread in %rd2, the address of 4 * thread in the shared array of 256 words in %r3.
     */
    static String kernel(String body) {
        return """
                .version 6.3
                .target sm_75
                .address_size 64
                .visible .entry k(.param .u64 a) {
                .reg .pred %p<9>; .reg .b16 %rs<9>; .reg .b32 %r<9>; .reg .f32 %f<9>; .reg .b64 %rd<9>; .reg .f64 %fd<9>;
                .shared .align 4 .b8 words[1024];
                mov.u32 %r1, %tid.x;
                mov.u32 %r2, %ctaid.x;
                ld.param.u64 %rd1, [a];
                mul.wide.u32 %rd2, %r1, 4;
                add.s64 %rd2, %rd2, %rd1;
                mov.u32 %r3, words;
                shl.b32 %r4, %r1, 2;
                add.s32 %r3, %r3, %r4;
                """ + body + "ret;\n}\n";
    }
}
