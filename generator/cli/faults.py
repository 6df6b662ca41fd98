"""What to tell where the system refuses to read or write a file: what is wrong, and what to do."""

import errno
import os

from generator.language import Bilingual

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EEXIST)


def told(fault: OSError) -> Bilingual:
    """Say in one message what the system refused and how to go on."""
    place = os.fsdecode(fault.filename) if isinstance(fault.filename, (str, bytes)) else ""
    reason = fault.strerror or str(fault)
    named = Bilingual(f"（{place}）" if place else "", f" ({place})" if place else "")
    if fault.errno in _FULL:
        return Bilingual(
            f"磁盘写不下了{named.zh}：{reason}。请腾出空间，再运行一次。",
            f"the disk takes no more{named.en}: {reason}. Free some space and run again.",
        )
    if fault.errno in _FORBIDDEN:
        return Bilingual(
            f"这里不能读写{named.zh}：{reason}。请改权限，或换地方：网站用--site-dir，缓存用环境变量POLICYKB_CACHE。",
            f"no access here{named.en}: {reason}. Change the permissions, or go elsewhere: --site-dir moves the site, "
            "the environment variable POLICYKB_CACHE the caches.",
        )
    return Bilingual(
        f"读写文件失败{named.zh}：{reason}。请核对路径。",
        f"reading or writing a file failed{named.en}: {reason}. Check the path.",
    )


def unforeseen(fault: Exception) -> Bilingual:
    """Say that the program, not the content, is at fault; nothing was published, as with every other end."""
    kind, said = type(fault).__name__, str(fault)[:200]
    return Bilingual(
        f"程序自身出错，不是内容有错；没有发布任何东西（{kind}：{said}）。请带上这句话和所用的文件报告问题；"
        "设环境变量POLICYKB_DEBUG=1再运行，可看全部细节。",
        f"a fault of the program, not of the content; nothing was published ({kind}: {said}). Please report it with "
        "this line and the file in use; run again with POLICYKB_DEBUG=1 in the environment for every detail.",
    )
