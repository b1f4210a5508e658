using System.Reflection;

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

    // ECMA-335: III.3.19, III.4.2 and III.4.21 the instructions, II.22 the tables.
    private const byte Call = 0x28;
    private const byte CallVirtual = 0x6F;
    private const byte NewObject = 0x73;
    private const int MethodTable = 0x06;
    private const int ReferenceTable = 0x0A;
    private const int SpecificationTable = 0x2B;

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

    // Every four bytes of the code that name a method, whatever the instruction: a number that happens to name one is
    // rare, and would be seen.
    private static IEnumerable<MethodBase> Calls(MethodBase method, byte[] code)
    {
        var (ofType, ofMethod) = (
            method.DeclaringType!.GetGenericArguments(),
            method.IsGenericMethod ? method.GetGenericArguments() : null
        );
        for (var at = 0; at + 5 <= code.Length; at++)
        {
            if (code[at] is not (Call or CallVirtual or NewObject))
                continue;
            var token = BitConverter.ToInt32(code, at + 1);
            if (token >> 24 is not (MethodTable or ReferenceTable or SpecificationTable))
                continue;
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
}
