namespace ChatApp.Rendering.Code;

/// <summary>The most common languages.</summary>
static class Languages
{
    static readonly Language[] All =
    [
        new(["javascript", "js", "jsx", "mjs", "node"], Words("async await break case catch class const continue debugger default delete do else export extends false finally for from function get if import in instanceof let new null of return set static super switch this throw true try typeof undefined var void while with yield"))
        {
            LongQuotes = ["`"],
        },
        new(["typescript", "ts", "tsx"], Words("abstract any as asserts async await bigint boolean break case catch class const continue declare default delete do else enum export extends false finally for from function get if implements import in infer instanceof interface is keyof let namespace never new null number object of override private protected public readonly return satisfies set static string super switch symbol this throw true try type typeof undefined unknown var void while yield"))
        {
            LongQuotes = ["`"],
        },
        new(["python", "py", "python3"], Words("False None True and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return self try while with yield"))
        {
            LineComments = ["#"], BlockComment = null, LongQuotes = ["\"\"\"", "'''"],
        },
        new(["java"], Words("abstract assert boolean break byte case catch char class const continue default do double else enum extends false final finally float for if implements import instanceof int interface long native new null package permits private protected public record return sealed short static super switch synchronized this throw throws transient true try var void volatile while yield"))
        {
            LongQuotes = ["\"\"\""],
        },
        new(["csharp", "cs", "c#"], Words("abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false file finally fixed float for foreach get global if implicit in init int interface internal is lock long nameof namespace new not null object operator or out override params partial private protected public readonly record ref required return sbyte sealed set short sizeof static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using var virtual void volatile when where while with yield"))
        {
            LongQuotes = ["\"\"\""],
        },
        new(["c", "h"], Words("auto bool break case char const continue default do double else enum extern false float for goto if inline int long NULL register restrict return short signed sizeof static struct switch true typedef union unsigned void volatile while #include #define #if #ifdef #ifndef #else #elif #endif #pragma #undef")) { NameSigns = "#" },
        new(["cpp", "c++", "cc", "cxx", "hpp"], Words("alignas alignof auto bool break case catch char class co_await co_return co_yield concept const consteval constexpr constinit continue decltype default delete do double else enum explicit export extern false final float for friend goto if import inline int long module mutable namespace new noexcept nullptr operator override private protected public requires return short signed sizeof static static_assert struct switch template this thread_local throw true try typedef typeid typename union unsigned using virtual void volatile while #include #define #if #ifdef #ifndef #else #elif #endif #pragma #undef")) { NameSigns = "#" },
        new(["go", "golang"], Words("any bool break byte case chan const continue default defer else error fallthrough false float32 float64 for func go goto if import int int64 interface iota make map nil package range return rune select string struct switch true type uint var")) { LongQuotes = ["`"] },
        new(["rust", "rs"], Words("as async await bool box break char const continue crate dyn else enum extern false f32 f64 fn for i32 i64 if impl in let loop match mod move mut pub ref return self Self static str struct super trait true type u8 u32 u64 union unsafe use usize where while")) { Quotes = "\"" },
        new(["php"], Words("abstract and array as bool break callable case catch class clone const continue declare default do echo else elseif enum extends false final finally fn for foreach function global if implements include instanceof int interface isset match namespace new null or print private protected public readonly require return self static string switch this throw trait true try unset use var void while yield"))
        {
            LineComments = ["//", "#"], NameSigns = "$",
        },
        new(["ruby", "rb"], Words("alias and attr_accessor attr_reader begin break case class def defined? do else elsif end ensure extend false for if in include module next nil not or private protected public puts raise redo require rescue retry return self super then true undef unless until when while yield"))
        {
            LineComments = ["#"], BlockComment = ("=begin", "=end"), NameSigns = "?!@:",
        },
        new(["swift"], Words("actor any as associatedtype async await break case catch class continue default defer deinit do else enum extension fallthrough false fileprivate final for func get guard if import in init inout internal is lazy let mutating nil open operator override private protocol public repeat rethrows return self Self set some static struct subscript super switch throw throws true try typealias var weak where while"))
        {
            Quotes = "\"", LongQuotes = ["\"\"\""],
        },
        new(["kotlin", "kt", "kts"], Words("abstract annotation as break by catch class companion const constructor continue crossinline data do else enum external false final finally for fun get if import in infix init inline inner interface internal is lateinit null object open operator out override package private protected public reified return sealed set super suspend this throw true try typealias val var vararg when where while"))
        {
            LongQuotes = ["\"\"\""],
        },
        new(["dart"], Words("abstract as assert async await break case catch class const continue covariant default deferred do dynamic else enum export extends extension external factory false final finally for get if implements import in interface is late library mixin new null on operator part required rethrow return sealed set static super switch sync this throw true try typedef var void when while with yield"))
        {
            LongQuotes = ["\"\"\"", "'''"],
        },
        new(["sql", "mysql", "postgres", "postgresql", "sqlite"], Words("add all alter and any as asc begin between bigint boolean by cascade case char check column commit constraint create cross current_timestamp database date default delete desc distinct drop else end exists false foreign from full function grant group having if in index inner insert int integer intersect into is join json key left like limit not null offset on or order outer primary references returning right rollback select serial set table text then timestamp transaction true truncate union unique update using values varchar view when where with"), IgnoresCase: true)
        {
            LineComments = ["--"], Escapes = false,
        },
        new(["bash", "sh", "shell", "zsh", "console"], Words("alias apt break case cat cd chmod cp curl declare do docker done echo elif else esac eval exec exit export false fi for function git grep if in local ls mkdir mv npm printf read readonly return rm sed set shift source sudo test then trap true unset until while"))
        {
            LineComments = ["#"], BlockComment = null, NameSigns = "-$",
        },
        new(["powershell", "ps1", "pwsh"], Words("begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for foreach function if in param process return switch throw trap try until using while"), IgnoresCase: true)
        {
            LineComments = ["#"], BlockComment = ("<#", "#>"), NameSigns = "-$", Escapes = false,
        },
        new(["lua"], Words("and break do else elseif end false for function goto if in local nil not or repeat return then true until while"))
        {
            LineComments = ["--"], BlockComment = ("--[[", "]]"), LongQuotes = ["[["],
        },
        new(["r"], Words("break else FALSE for function if in Inf library NA NaN next NULL repeat return TRUE while")) { LineComments = ["#"], BlockComment = null, NameSigns = "." },
        new(["css", "scss", "less"], Words("@charset @container @font-face @import @keyframes @layer @media @namespace @property @supports !important")) { LineComments = [], NameSigns = "@-!#.", HasKeys = true },
        new(["json", "jsonc", "json5"], Words("false null true")) { HasKeys = true },
        new(["yaml", "yml"], Words("false no null true yes")) { LineComments = ["#"], BlockComment = null, NameSigns = "-.", HasKeys = true },
        new(["toml", "ini", "conf", "properties"], Words("false true")) { LineComments = ["#", ";"], BlockComment = null, NameSigns = "-.", LongQuotes = ["\"\"\"", "'''"] },
        new(["dockerfile", "docker"], Words("add arg as cmd copy entrypoint env expose from healthcheck label maintainer onbuild run shell stopsignal user volume workdir"), IgnoresCase: true) { LineComments = ["#"], BlockComment = null, NameSigns = "-" },
        new(["html", "xml", "svg", "vue", "razor", "xaml", "markup"], []) { LineComments = [], BlockComment = ("<!--", "-->"), NameSigns = "-:", IsMarkup = true, Escapes = false },
    ];

    static readonly Dictionary<string, Language> ByName = All.SelectMany(l => l.Names.Select(n => (n, l))).ToDictionary(p => p.n, p => p.l);

    /// <summary>The language of this name; null for one that is not known.</summary>
    public static Language? Find(string? name) => name is null ? null : ByName.GetValueOrDefault(name.ToLowerInvariant());

    public static int Count => All.Length;

    static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
