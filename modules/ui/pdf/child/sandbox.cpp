// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/child/sandbox.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <initializer_list>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace chancery::ui::pdf {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
// Its shadow of all memory is no memory used.
constexpr rlim_t mostMemory = RLIM_INFINITY;
#else
constexpr rlim_t mostMemory = rlim_t(768) << 20;
#endif
constexpr rlim_t mostFile = rlim_t(256) << 20;

bool limit(__rlimit_resource what, rlim_t value)
{
    const rlimit both{value, value};
    return ::setrlimit(what, &both) == 0;
}

// What computing, memory, the socket and an orderly death need. Everything else fails with EACCES,
// so that a font look-up of the PDF library is refused rather than fatal.
constexpr int allowed[] = {
    SCMP_SYS(read),         SCMP_SYS(write),           SCMP_SYS(readv),
    SCMP_SYS(writev),       SCMP_SYS(pread64),         SCMP_SYS(lseek),
    SCMP_SYS(recvmsg),      SCMP_SYS(sendmsg),         SCMP_SYS(poll),
    SCMP_SYS(ppoll),        SCMP_SYS(close),           SCMP_SYS(fstat),
    SCMP_SYS(fcntl),        SCMP_SYS(ftruncate),       SCMP_SYS(memfd_create),
    SCMP_SYS(brk),          SCMP_SYS(munmap),          SCMP_SYS(mremap),
    SCMP_SYS(madvise),      SCMP_SYS(futex),           SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres), SCMP_SYS(gettimeofday),    SCMP_SYS(getrandom),
    SCMP_SYS(nanosleep),    SCMP_SYS(clock_nanosleep), SCMP_SYS(sched_yield),
    SCMP_SYS(getpid),       SCMP_SYS(gettid),          SCMP_SYS(getrusage),
    SCMP_SYS(prlimit64),    SCMP_SYS(rt_sigreturn),    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigaction), SCMP_SYS(sigaltstack),     SCMP_SYS(tgkill),
    SCMP_SYS(exit),         SCMP_SYS(exit_group),      SCMP_SYS(restart_syscall),
    SCMP_SYS(sysinfo),      SCMP_SYS(set_robust_list), SCMP_SYS(rseq),
};

// Nothing honest ever asks for these.
constexpr int deadly[] = {SCMP_SYS(execve),           SCMP_SYS(execveat),          SCMP_SYS(ptrace),
                          SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(bpf)};

bool addRules(scmp_filter_ctx filter)
{
    bool good = true;
    for (const int call : allowed)
        good = good && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
    for (const int call : deadly)
        good = good && seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, call, 0) == 0;
    // Memory may be had, but none that can be executed.
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
        good = good && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1,
                                        SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0;
    // glibc's fstat(); never a look-up by name.
    good = good && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(newfstatat), 1,
                                    SCMP_A3(SCMP_CMP_EQ, AT_EMPTY_PATH)) == 0;
    return good;
}

/// A filter that was loaded and does not hold is worse than none: try the doors.
bool doorsAreShut()
{
    const int file = ::open("/etc/hostname", O_RDONLY | O_CLOEXEC);
    const int net = ::socket(AF_INET, SOCK_STREAM, 0);
    const int local = ::socket(AF_UNIX, SOCK_STREAM, 0);
    return file < 0 && net < 0 && local < 0 && errno == EACCES;
}

} // namespace

#if defined(__SANITIZE_ADDRESS__)
// At the end it would trace this process, which nothing in a sandbox may do.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options()
{
    return "detect_leaks=0";
}
#endif

bool limitResources()
{
    return ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 &&
           ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_DUMPABLE, 0) == 0 &&
           limit(RLIMIT_CORE, 0) && limit(RLIMIT_AS, mostMemory) && limit(RLIMIT_NOFILE, 64) &&
           limit(RLIMIT_FSIZE, mostFile) && limit(RLIMIT_NPROC, 0);
}

bool enterSandbox()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EACCES));
    if (!filter)
        return false;
    // Threads that a library may have started already come along.
    seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1);
    const bool loaded = addRules(filter) && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return loaded && doorsAreShut();
}

void allowSeconds(int seconds)
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    rlimit now{};
    ::getrlimit(RLIMIT_CPU, &now);
    now.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + seconds);
    ::setrlimit(RLIMIT_CPU, &now);
}

} // namespace chancery::ui::pdf
