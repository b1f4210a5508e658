using System.Reflection;
using System.Reflection.Emit;

namespace NetworkCrm.Web.Tests.House;

/// <summary>Which types the code of a type uses, read from the compiled assembly.</summary>
internal static class TypeUse
{
    private const BindingFlags All =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private const int LongInstruction = 0xFE;

    private static readonly Dictionary<int, OpCode> Instructions = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value & 0xFFFF);

    /// <summary>
    /// What it is made of, asks for and calls, in its lambdas and iterators too, and what those are generic in.
    /// </summary>
    public static IReadOnlySet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Collect(type, used);
        return used;
    }

    private static void Collect(Type type, HashSet<Type> used)
    {
        foreach (var nested in type.GetNestedTypes(All))
            Collect(nested, used);
        Add(type.BaseType, used);
        foreach (var each in type.GetInterfaces())
            Add(each, used);
        foreach (var field in type.GetFields(All))
            Add(field.FieldType, used);
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            Add((method as MethodInfo)?.ReturnType, used);
            foreach (var parameter in method.GetParameters())
                Add(parameter.ParameterType, used);
            if (method.GetMethodBody()?.GetILAsByteArray() is { } code)
                foreach (var called in Calls(method, code))
                {
                    Add(called.DeclaringType, used);
                    foreach (var argument in called.IsGenericMethod ? called.GetGenericArguments() : [])
                        Add(argument, used);
                }
        }
    }

    private static void Add(Type? type, HashSet<Type> used)
    {
        if (type is null || type.IsGenericParameter)
            return;
        if (type.HasElementType)
        {
            Add(type.GetElementType(), used);
            return;
        }

        foreach (var argument in type.GenericTypeArguments)
            Add(argument, used);
        used.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
    }

    private static IEnumerable<MethodBase> Calls(MethodBase method, byte[] code)
    {
        var (ofType, ofMethod) = (
            method.DeclaringType!.GetGenericArguments(),
            method.IsGenericMethod ? method.GetGenericArguments() : null
        );
        foreach (var token in Called(code))
        {
            MethodBase? called = null;
            try
            {
                called = method.Module.ResolveMethod(token, ofType, ofMethod);
            }
            catch (ArgumentException)
            {
                // No method: a number.
            }

            if (called is not null)
                yield return called;
        }
    }

    // Instruction by instruction: four bytes of a number, or of two instructions, would name a method by chance.
    private static IEnumerable<int> Called(byte[] code)
    {
        for (var at = 0; at < code.Length; )
        {
            var op =
                code[at] == LongInstruction
                    ? Instructions[(LongInstruction << 8) | code[at + 1]]
                    : Instructions[code[at]];
            at += op.Size;
            if (op == OpCodes.Call || op == OpCodes.Callvirt || op == OpCodes.Newobj)
                yield return BitConverter.ToInt32(code, at);
            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
